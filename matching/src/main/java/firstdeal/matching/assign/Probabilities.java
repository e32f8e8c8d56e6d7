package firstdeal.matching.assign;

import firstdeal.matching.list.Workers;
import firstdeal.matching.score.Edges;
import java.util.function.IntConsumer;

/**
 * The chance of each pair to be a match when no account may have two: its odds against all other ways to match its rows and their rivals. Found
 * by passing messages between the rows (belief propagation on matchings; Bayati, Gamarnik, Katz, Nair and Tetali 2007), which is exact where the
 * rivals form no cycle. Odds are added as whole numbers and all messages of a round are computed from those of the round before, so that neither
 * the order of the pairs nor the number of threads can change a sum.
 */
final class Probabilities {
    private static final int ROUNDS = 8;
    private static final double MOST = 1e9;
    /** Pairs that a thread takes at a time. */
    private static final int STRETCH = 1 << 15;

    private final Rivals rivals;
    private final Fitting fitting;
    private final Side first;
    private final Side second;
    private final Workers workers;
    private final int pieces;
    private final int[] chances;

    private Probabilities(Edges edges, Rivals rivals, int rowsA, int rowsB, Workers workers) {
        this.rivals = rivals;
        this.workers = workers;
        int[] contested = rivals.contested();
        fitting = new Fitting(edges, workers);
        Side[] sides =
                Side.both(i -> edges.rowA(contested[i]), rowsA, i -> edges.rowB(contested[i]), rowsB, contested.length);
        first = sides[0];
        second = sides[1];
        pieces = contested.length / STRETCH + 1;
        chances = new int[edges.size()];
    }

    /** For each pair, in ten-thousandths. */
    static int[] of(Edges edges, Rivals rivals, int rowsA, int rowsB, Workers workers) {
        Probabilities all = new Probabilities(edges, rivals, rowsA, rowsB, workers);
        for (int turn = 0; ; turn++) {
            all.alone();
            all.weigh();
            if (turn == Fitting.TURNS) return all.chances;
            all.fitting.fit(all.chances, workers);
        }
    }

    private void alone() {
        int[] alone = rivals.alone();
        workers.run(alone.length / STRETCH + 1, p -> {
            for (int i = p * STRETCH; i < Math.min(alone.length, (p + 1) * STRETCH); i++)
                chances[alone[i]] = chance(fitting.odds(alone[i]));
        });
    }

    private void weigh() {
        int[] contested = rivals.contested();
        Side.PairOdds odds = number -> fitting.odds(contested[number]);
        workers.run(pieces, p -> {
            first.begin(row(first, p), row(first, p + 1), odds);
            second.begin(row(second, p), row(second, p + 1), odds);
        });
        for (int round = 0; round < ROUNDS; round++) {
            workers.run(pieces, pass(round == 0 ? 1 : 0.5));
            first.turn();
            second.turn();
        }
        workers.run(pieces, p -> {
            int end = first.start(row(first, p + 1));
            for (int place = first.start(row(first, p)); place < end; place++)
                chances[contested[first.number(place)]] = chance(first.oddsAmongRivals(place, second));
        });
    }

    private IntConsumer pass(double weight) {
        return p -> {
            first.pass(row(first, p), row(first, p + 1), second, weight);
            second.pass(row(second, p), row(second, p + 1), first, weight);
        };
    }

    /** Where a piece begins: each has the same share of a side's rows. */
    private int row(Side side, int piece) {
        return (int) ((long) side.rows() * piece / pieces);
    }

    /** @param hundredths the logarithm of the odds, in hundredths of a nat */
    static double odds(double hundredths) {
        return Math.min(MOST, Math.exp(hundredths / 100));
    }

    private static int chance(double odds) {
        return (int) (10_000 * odds / (1 + odds));
    }
}
