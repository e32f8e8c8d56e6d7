package firstdeal.matching.assign;

import firstdeal.matching.score.Edges;

/**
 * The chance that a pair is the one match of both its rows: its odds against all rivals' and against no match at all. Odds are added as whole
 * numbers, so that the order of the pairs cannot change a sum.
 */
final class Probabilities {
    private static final double UNIT = 1 << 20;
    private static final double MOST = 1e9;

    private Probabilities() {}

    /** For each pair, in ten-thousandths. */
    static int[] of(Edges edges, int rowsA, int rowsB) {
        long[] sumA = new long[rowsA];
        long[] sumB = new long[rowsB];
        for (int i = 0; i < edges.size(); i++) {
            long odds = odds(edges.odds()[i]);
            sumA[edges.rowA(i)] += odds;
            sumB[edges.rowB(i)] += odds;
        }
        int[] chances = new int[edges.size()];
        for (int i = 0; i < chances.length; i++) {
            double own = odds(edges.odds()[i]);
            chances[i] = (int) (10_000 * own / (UNIT - own + sumA[edges.rowA(i)] + sumB[edges.rowB(i)]));
        }
        return chances;
    }

    private static long odds(int hundredths) {
        return (long) (UNIT * Math.min(MOST, Math.exp(hundredths / 100.0)));
    }
}
