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

    private final Edges edges;
    private final double[] odds;
    /** For each pair, the chance that the row of the first (second) list would be free if this pair were not. */
    private final double[] freeA;

    private final double[] freeB;
    private final long[] sumA;
    private final long[] sumB;

    private Probabilities(Edges edges, int rowsA, int rowsB) {
        this.edges = edges;
        odds = new double[edges.size()];
        for (int i = 0; i < odds.length; i++) odds[i] = Math.min(MOST, Math.exp(edges.odds()[i] / 100.0));
        freeA = new double[odds.length];
        freeB = new double[odds.length];
        Arrays.fill(freeA, 1);
        Arrays.fill(freeB, 1);
        sumA = new long[rowsA];
        sumB = new long[rowsB];
    }

    /** For each pair, in ten-thousandths. */
    static int[] of(Edges edges, int rowsA, int rowsB) {
        Probabilities all = new Probabilities(edges, rowsA, rowsB);
        for (int round = 0; round < ROUNDS; round++) all.pass(round == 0 ? 1 : 0.5);
        int[] chances = new int[edges.size()];
        for (int i = 0; i < chances.length; i++) {
            double own = all.odds[i] * all.freeA[i] * all.freeB[i];
            chances[i] = (int) (10_000 * own / (1 + own));
        }
        return chances;
    }

    /** @param weight how much of the old messages the new ones replace; half keeps cycles from swinging */
    private void pass(double weight) {
        Arrays.fill(sumA, 0);
        Arrays.fill(sumB, 0);
        for (int i = 0; i < odds.length; i++) {
            sumA[edges.rowA(i)] += units(odds[i] * freeB[i]);
            sumB[edges.rowB(i)] += units(odds[i] * freeA[i]);
        }
        for (int i = 0; i < odds.length; i++) {
            double rivalsA = (sumA[edges.rowA(i)] - units(odds[i] * freeB[i])) / UNIT;
            double rivalsB = (sumB[edges.rowB(i)] - units(odds[i] * freeA[i])) / UNIT;
            freeA[i] += weight * (1 / (1 + rivalsA) - freeA[i]);
            freeB[i] += weight * (1 / (1 + rivalsB) - freeB[i]);
        }
    }

    private static long units(double odds) {
        return (long) (UNIT * odds);
    }
}
