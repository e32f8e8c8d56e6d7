package firstdeal.matching.assign;

import firstdeal.matching.score.Edges;
import java.util.Arrays;

/**
 * Chooses among pairs with rivals component by component: pairs that no chain of rivals joins cannot change each other's choice. In each the choice of
 * greatest total odds is found; the rare component that is too large for that takes the surest pairs first and is bettered by exchanges.
 */
final class Components {
    /** Pairs of a component up to which the best choice is found. */
    static final int MOST = 4096;

    private final Edges edges;
    private final int[] ties;
    private final int[] ofA;
    private final int[] ofB;
    /** For each row first the next row on the way to its component's root, then its number within the component. */
    private final int[] rows;

    private final int sizeA;
    private final Exact exact = new Exact();
    private int[] lefts = new int[64];
    private int[] rights = new int[64];
    private long[] worths = new long[64];

    /**
     * @param ties settle between choices of equal worth, in 22 bits each
     * @param ofA  for each row of the first list the chosen pair, or -1
     * @param ofB  for each row of the second
     */
    Components(Edges edges, int[] ties, int[] ofA, int[] ofB) {
        this.edges = edges;
        this.ties = ties;
        this.ofA = ofA;
        this.ofB = ofB;
        this.sizeA = ofA.length;
        this.rows = new int[ofA.length + ofB.length];
    }

    /**
     * Changes {@code ofA} and {@code ofB} in place.
     *
     * @param order the pairs to choose from, as places in the edges, the surest first
     */
    void choose(int[] order) {
        Arrays.setAll(rows, row -> row);
        for (int edge : order) rows[root(edges.rowA(edge))] = root(sizeA + edges.rowB(edge));
        long[] byRoot = new long[order.length];
        for (int i = 0; i < order.length; i++) byRoot[i] = (long) root(edges.rowA(order[i])) << 32 | i;
        Arrays.sort(byRoot);
        int[] component = new int[order.length];
        for (int i = 0; i < order.length; i++) component[i] = order[(int) byRoot[i]];
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && byRoot[to] >>> 32 == byRoot[from] >>> 32) to++;
            one(component, from, to);
        }
    }

    private int root(int row) {
        int at = row;
        while (rows[at] != at) {
            rows[at] = rows[rows[at]];
            at = rows[at];
        }
        return at;
    }

    private void one(int[] component, int from, int to) {
        if (to - from == 1) take(component[from]);
        else if (to - from <= MOST) exactly(component, from, to);
        else Repair.greedily(edges, Arrays.copyOfRange(component, from, to), ofA, ofB);
    }

    private void exactly(int[] component, int from, int to) {
        int size = to - from;
        if (lefts.length < size) {
            lefts = new int[MOST];
            rights = new int[MOST];
            worths = new long[MOST];
        }
        for (int i = from; i < to; i++) {
            rows[edges.rowA(component[i])] = -1;
            rows[sizeA + edges.rowB(component[i])] = -1;
        }
        int countLeft = 0;
        int countRight = 0;
        for (int i = 0; i < size; i++) {
            int edge = component[from + i];
            int rowA = edges.rowA(edge);
            int rowB = sizeA + edges.rowB(edge);
            if (rows[rowA] < 0) rows[rowA] = countLeft++;
            if (rows[rowB] < 0) rows[rowB] = countRight++;
            lefts[i] = rows[rowA];
            rights[i] = rows[rowB];
            worths[i] = (long) edges.odds()[edge] << 34 | ties[edge];
        }
        boolean[] chosen = exact.choose(lefts, rights, worths, size, countLeft, countRight);
        for (int i = 0; i < size; i++) if (chosen[i]) take(component[from + i]);
    }

    private void take(int edge) {
        ofA[edges.rowA(edge)] = edge;
        ofB[edges.rowB(edge)] = edge;
    }
}
