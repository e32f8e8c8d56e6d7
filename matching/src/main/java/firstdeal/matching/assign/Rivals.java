package firstdeal.matching.assign;

import firstdeal.matching.score.Edges;

/**
 * Which pairs have rivals: another pair with the same row of either list. Most have none, and those need no weighing against each other.
 *
 * @param contested the pairs with rivals, as places in {@link Edges}, in order
 * @param alone     the others
 */
record Rivals(int[] contested, int[] alone) {
    static Rivals of(Edges edges, int rowsA, int rowsB) {
        byte[] timesA = new byte[rowsA];
        byte[] timesB = new byte[rowsB];
        for (int i = 0; i < edges.size(); i++) {
            count(timesA, edges.rowA(i));
            count(timesB, edges.rowB(i));
        }
        int contested = 0;
        for (int i = 0; i < edges.size(); i++) if (isContested(edges, i, timesA, timesB)) contested++;
        Rivals rivals = new Rivals(new int[contested], new int[edges.size() - contested]);
        int nextContested = 0;
        int nextAlone = 0;
        for (int i = 0; i < edges.size(); i++) {
            if (isContested(edges, i, timesA, timesB)) rivals.contested[nextContested++] = i;
            else rivals.alone[nextAlone++] = i;
        }
        return rivals;
    }

    private static void count(byte[] times, int row) {
        if (times[row] < 2) times[row]++;
    }

    private static boolean isContested(Edges edges, int edge, byte[] timesA, byte[] timesB) {
        return timesA[edges.rowA(edge)] > 1 || timesB[edges.rowB(edge)] > 1;
    }
}
