package firstdeal.matching.assign;

import firstdeal.matching.list.Workers;
import firstdeal.matching.score.Edges;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Chooses among pairs with rivals component by component: pairs that no chain of rivals joins cannot change each other's choice. In each the choice of
 * greatest total odds is found; the rare component that is too large for that takes the surest pairs first and is bettered by exchanges.
 */
final class Components {
    /** Pairs of a component up to which the best choice is found. */
    static final int MOST = 4096;
    /** Pairs that a thread takes at a time, but for larger components. */
    private static final int PIECE = 1 << 14;

    private static final int ROOT = -1;

    private final Edges edges;
    private final IntUnaryOperator ties;
    private final int[] ofA;
    private final int[] ofB;
    /** For each row the next on the way to its component's root; of a root less than nothing; at last the row's number within the component. */
    private final int[] rows;

    private final int sizeA;

    /**
     * @param ties for each pair a number to settle between choices of equal worth, in 22 bits
     * @param ofA  for each row of the first list the chosen pair, or -1
     * @param ofB  for each row of the second
     */
    Components(Edges edges, IntUnaryOperator ties, int[] ofA, int[] ofB) {
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
     * @param pairs to choose from, as places in the edges
     */
    void choose(int[] pairs, Workers workers) {
        Arrays.fill(rows, ROOT);
        for (int edge : pairs) join(root(edges.rowA(edge)), root(sizeA + edges.rowB(edge)));
        int[] component = new int[pairs.length];
        int count = 0;
        for (int i = 0; i < pairs.length; i++) {
            int root = root(edges.rowA(pairs[i]));
            if (rows[root] == ROOT) rows[root] = ROOT - 1 - count++;
            component[i] = ROOT - 1 - rows[root];
        }
        int[] starts = new int[count + 1];
        for (int one : component) starts[one + 1]++;
        for (int i = 0; i < count; i++) starts[i + 1] += starts[i];
        int[] next = Arrays.copyOf(starts, count);
        int[] together = new int[pairs.length];
        for (int i = 0; i < pairs.length; i++) together[next[component[i]]++] = pairs[i];
        int[] firsts = pieces(starts, count);
        workers.run(firsts.length - 1, p -> {
            Choosing choosing = new Choosing(together);
            for (int one = firsts[p]; one < firsts[p + 1]; one++) choosing.component(starts[one], starts[one + 1]);
        });
    }

    /** The first component of each piece, and the end of the last. */
    private static int[] pieces(int[] starts, int count) {
        int[] firsts = new int[starts[count] / PIECE + 2];
        int pieces = 0;
        for (int one = 0; one < count; one++)
            if (pieces == 0 || starts[one] - starts[firsts[pieces - 1]] >= PIECE) firsts[pieces++] = one;
        firsts[pieces] = count;
        return Arrays.copyOf(firsts, pieces + 1);
    }

    private int root(int row) {
        int at = row;
        while (rows[at] >= 0) {
            if (rows[rows[at]] >= 0) rows[at] = rows[rows[at]];
            at = rows[at];
        }
        return at;
    }

    private void join(int root, int other) {
        if (root != other) rows[root] = other;
    }

    /** The choice within components; one instance serves one thread, and no two the same component. */
    private final class Choosing {
        private final int[] pairs;
        private final Exact exact = new Exact();
        private int[] lefts = new int[64];
        private int[] rights = new int[64];
        private long[] worths = new long[64];

        Choosing(int[] pairs) {
            this.pairs = pairs;
        }

        void component(int from, int to) {
            if (to - from == 1) take(pairs[from]);
            else if (to - from <= MOST) exactly(from, to);
            else {
                int[] order = Assignment.surestFirst(edges, Arrays.copyOfRange(pairs, from, to), ties);
                Repair.greedily(edges, order, ofA, ofB);
            }
        }

        private void exactly(int from, int to) {
            int size = to - from;
            if (lefts.length < size) {
                lefts = new int[MOST];
                rights = new int[MOST];
                worths = new long[MOST];
            }
            for (int i = from; i < to; i++) {
                rows[edges.rowA(pairs[i])] = -1;
                rows[sizeA + edges.rowB(pairs[i])] = -1;
            }
            int countLeft = 0;
            int countRight = 0;
            for (int i = 0; i < size; i++) {
                int edge = pairs[from + i];
                int rowA = edges.rowA(edge);
                int rowB = sizeA + edges.rowB(edge);
                if (rows[rowA] < 0) rows[rowA] = countLeft++;
                if (rows[rowB] < 0) rows[rowB] = countRight++;
                lefts[i] = rows[rowA];
                rights[i] = rows[rowB];
                worths[i] = (long) edges.odds()[edge] << 34 | ties.applyAsInt(edge);
            }
            boolean[] chosen = exact.choose(lefts, rights, worths, size, countLeft, countRight);
            for (int i = 0; i < size; i++) if (chosen[i]) take(pairs[from + i]);
        }

        private void take(int edge) {
            ofA[edges.rowA(edge)] = edge;
            ofB[edges.rowB(edge)] = edge;
        }
    }
}
