package firstdeal.matching.assign;

import firstdeal.matching.score.Edges;
import java.util.Arrays;

/**
 * The chance of each pair to be a match when no account may have two: its odds against all other ways to match its rows and their rivals. Found
 * by passing messages between the rows (belief propagation on matchings; Bayati, Gamarnik, Katz, Nair and Tetali 2007), which is exact where the
 * rivals form no cycle. Odds are added as whole numbers, so that the order of the pairs cannot change a sum.
 */
final class Probabilities {
    private static final int ROUNDS = 8;
    private static final double UNIT = 1 << 20;
    private static final double MOST = 1e9;

    /** For each pair with rivals its rows and odds. */
    private final int[] rowsA;

    private final int[] rowsB;
    private final double[] odds;
    /** For each, the chance that the row of the first (second) list would be free if this pair were not. */
    private final double[] freeA;

    private final double[] freeB;
    private final long[] sumA;
    private final long[] sumB;

    private Probabilities(Edges edges, int[] contested, int sizeA, int sizeB) {
        odds = new double[contested.length];
        rowsA = new int[odds.length];
        rowsB = new int[odds.length];
        for (int i = 0; i < odds.length; i++) {
            rowsA[i] = edges.rowA(contested[i]);
            rowsB[i] = edges.rowB(contested[i]);
        }
        freeA = new double[odds.length];
        freeB = new double[odds.length];
        sumA = new long[sizeA];
        sumB = new long[sizeB];
    }

    /** For each pair, in ten-thousandths. */
    static int[] of(Edges edges, Rivals rivals, int sizeA, int sizeB) {
        int[] chances = new int[edges.size()];
        Fitting fitting = new Fitting(edges);
        Probabilities all = new Probabilities(edges, rivals.contested(), sizeA, sizeB);
        for (int turn = 0; ; turn++) {
            for (int edge : rivals.alone()) chances[edge] = chance(fitting.odds(edge));
            all.weigh(rivals.contested(), fitting);
            for (int i = 0; i < all.odds.length; i++)
                chances[rivals.contested()[i]] = chance(all.odds[i] * all.freeA[i] * all.freeB[i]);
            if (turn == Fitting.TURNS) return chances;
            fitting.fit(chances);
        }
    }

    private void weigh(int[] contested, Fitting fitting) {
        for (int i = 0; i < odds.length; i++) odds[i] = fitting.odds(contested[i]);
        Arrays.fill(freeA, 1);
        Arrays.fill(freeB, 1);
        for (int round = 0; round < ROUNDS; round++) pass(round == 0 ? 1 : 0.5);
    }

    /** @param hundredths the logarithm of the odds, in hundredths of a nat */
    static double odds(double hundredths) {
        return Math.min(MOST, Math.exp(hundredths / 100));
    }

    private static int chance(double odds) {
        return (int) (10_000 * odds / (1 + odds));
    }

    /** @param weight how much of the old messages the new ones replace; half keeps cycles from swinging */
    private void pass(double weight) {
        for (int i = 0; i < odds.length; i++) sumA[rowsA[i]] = sumB[rowsB[i]] = 0;
        for (int i = 0; i < odds.length; i++) {
            sumA[rowsA[i]] += units(odds[i] * freeB[i]);
            sumB[rowsB[i]] += units(odds[i] * freeA[i]);
        }
        for (int i = 0; i < odds.length; i++) {
            double rivalsA = (sumA[rowsA[i]] - units(odds[i] * freeB[i])) / UNIT;
            double rivalsB = (sumB[rowsB[i]] - units(odds[i] * freeA[i])) / UNIT;
            freeA[i] += weight * (1 / (1 + rivalsA) - freeA[i]);
            freeB[i] += weight * (1 / (1 + rivalsB) - freeB[i]);
        }
    }

    private static long units(double odds) {
        return (long) (UNIT * odds);
    }
}
