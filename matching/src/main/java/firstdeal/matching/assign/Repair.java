package firstdeal.matching.assign;

import firstdeal.matching.score.Edges;
import java.util.Arrays;

/**
 * Betters a greedy choice inside each component: where a pair that was passed over and the pair of the two rows that it would set free are
 * worth more together than the two that stand, they change places (the two-exchange of assignment problems). Repeated until nothing is gained.
 */
final class Repair {
    private static final int ROUNDS = 4;

    private final Edges edges;
    private final long[] sorted;
    private final int[] places;
    private final int[] ofA;
    private final int[] ofB;

    /**
     * @param order the pairs in the order in which they were offered, as places in {@code edges}
     * @param ofA   for each row of the first list the chosen pair, or -1
     * @param ofB   for each row of the second
     */
    Repair(Edges edges, int[] order, int[] ofA, int[] ofB) {
        this.edges = edges;
        this.ofA = ofA;
        this.ofB = ofB;
        long[] keyed = new long[order.length];
        for (int i = 0; i < order.length; i++) keyed[i] = edges.pairs()[order[i]];
        sorted = keyed.clone();
        Arrays.sort(sorted);
        places = new int[order.length];
        for (int i = 0; i < order.length; i++) places[Arrays.binarySearch(sorted, keyed[i])] = order[i];
    }

    /** Takes the surest pairs first and betters the choice. Changes {@code ofA} and {@code ofB} in place. */
    static void greedily(Edges edges, int[] order, int[] ofA, int[] ofB) {
        for (int edge : order) {
            if (ofA[edges.rowA(edge)] >= 0 || ofB[edges.rowB(edge)] >= 0) continue;
            ofA[edges.rowA(edge)] = edge;
            ofB[edges.rowB(edge)] = edge;
        }
        new Repair(edges, order, ofA, ofB).run(order);
    }

    /** Changes {@code ofA} and {@code ofB} in place. */
    void run(int[] order) {
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (int edge : order) changed |= exchange(edge);
        }
    }

    private boolean exchange(int edge) {
        int first = ofA[edges.rowA(edge)];
        int second = ofB[edges.rowB(edge)];
        if (first < 0 || second < 0 || first == second) return false;
        int cross = find(edges.rowA(second), edges.rowB(first));
        if (cross < 0 || worth(edge) + worth(cross) <= worth(first) + worth(second)) return false;
        take(edge);
        take(cross);
        return true;
    }

    private void take(int edge) {
        ofA[edges.rowA(edge)] = edge;
        ofB[edges.rowB(edge)] = edge;
    }

    private int worth(int edge) {
        return edges.odds()[edge];
    }

    private int find(int rowA, int rowB) {
        int place = Arrays.binarySearch(sorted, (long) rowA << 24 | rowB);
        return place < 0 ? -1 : places[place];
    }
}
