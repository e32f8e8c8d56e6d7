package firstdeal.matching.assign;

import firstdeal.matching.list.Rows;
import firstdeal.matching.score.Edges;
import firstdeal.matching.text.Hash;
import java.util.Arrays;

/**
 * One match at most for each row of either list: the surest pairs first, then repaired by exchanges; ties are settled by the rows' ids so that the
 * order of rows plays no part.
 *
 * @param edges    the pairs that were chosen, as places in {@link Edges}
 * @param chances  the chance of each that it is a match, in ten-thousandths
 */
public record Assignment(int[] edges, int[] chances) {
    private static final int LEAST = 50;
    /** Pairs are numbered by 26 bits while they are sorted. */
    private static final int MOST = 1 << 26;

    public static Assignment choose(Edges edges, Rows a, Rows b) {
        Rivals rivals = Rivals.of(edges, a.size(), b.size());
        int[] chances = Probabilities.of(edges, rivals, a.size(), b.size());
        int[] order = order(edges, rivals.contested(), chances, a, b);
        int[] ofA = new int[a.size()];
        int[] ofB = new int[b.size()];
        Arrays.fill(ofA, -1);
        Arrays.fill(ofB, -1);
        for (int edge : order) {
            if (ofA[edges.rowA(edge)] >= 0 || ofB[edges.rowB(edge)] >= 0) continue;
            ofA[edges.rowA(edge)] = edge;
            ofB[edges.rowB(edge)] = edge;
        }
        new Repair(edges, order, ofA, ofB).run(order);
        for (int edge : rivals.alone()) if (chances[edge] >= LEAST) ofA[edges.rowA(edge)] = edge;
        int count = 0;
        for (int edge : ofA) if (edge >= 0) count++;
        Assignment chosen = new Assignment(new int[count], new int[count]);
        int next = 0;
        for (int edge : ofA) {
            if (edge < 0) continue;
            chosen.edges[next] = edge;
            chosen.chances[next++] = chances[edge];
        }
        return chosen;
    }

    /** The pairs with rivals that are likely enough, the surest first. */
    private static int[] order(Edges edges, int[] contested, int[] chances, Rows a, Rows b) {
        if (edges.size() > MOST)
            throw new IllegalStateException(
                    "There are %,d pairs to choose from, more than fit.".formatted(edges.size()));
        long[] order = new long[contested.length];
        int count = 0;
        for (int i : contested) {
            if (chances[i] < LEAST) continue;
            long tie = Hash.mix(a.tie(edges.rowA(i))) + Hash.mix(b.tie(edges.rowB(i))) >>> 42;
            order[count++] = (long) Math.clamp(edges.odds()[i] + 4096, 0, 32767) << 48 | tie << 26 | i;
        }
        Arrays.sort(order, 0, count);
        int[] edgesInOrder = new int[count];
        for (int i = 0; i < count; i++) edgesInOrder[i] = (int) (order[count - 1 - i] & 0x3FFFFFF);
        return edgesInOrder;
    }
}
