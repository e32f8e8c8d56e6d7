package firstdeal.matching.assign;

import firstdeal.matching.list.Rows;
import firstdeal.matching.score.Edges;
import firstdeal.matching.text.Hash;
import java.util.Arrays;

/**
 * One match at most for each row of either list: of the pairs that are likelier matches than not, the choice of greatest total odds; then, for rows
 * left free, the surest of the others first. Ties are settled by the rows' ids so that the order of rows plays no part.
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
        int[] ties = ties(edges, rivals.contested(), a, b);
        int[] order = order(edges, rivals.contested(), chances, ties);
        int[] ofA = new int[a.size()];
        int[] ofB = new int[b.size()];
        Arrays.fill(ofA, -1);
        Arrays.fill(ofB, -1);
        int likelier = 0;
        while (likelier < order.length && edges.odds()[order[likelier]] > 0) likelier++;
        new Components(edges, ties, ofA, ofB).choose(Arrays.copyOf(order, likelier));
        for (int i = likelier; i < order.length; i++) {
            if (ofA[edges.rowA(order[i])] >= 0 || ofB[edges.rowB(order[i])] >= 0) continue;
            ofA[edges.rowA(order[i])] = order[i];
            ofB[edges.rowB(order[i])] = order[i];
        }
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

    /** For each pair with rivals a number drawn from its rows' ids, the same whichever list comes first, in 22 bits. */
    private static int[] ties(Edges edges, int[] contested, Rows a, Rows b) {
        int[] ties = new int[edges.size()];
        for (int i : contested)
            ties[i] = (int) (Hash.mix(a.tie(edges.rowA(i))) + Hash.mix(b.tie(edges.rowB(i))) >>> 42);
        return ties;
    }

    /** The pairs with rivals that are likely enough, the surest first. */
    private static int[] order(Edges edges, int[] contested, int[] chances, int[] ties) {
        if (edges.size() > MOST)
            throw new IllegalStateException(
                    "There are %,d pairs to choose from, more than fit.".formatted(edges.size()));
        long[] order = new long[contested.length];
        int count = 0;
        for (int i : contested) {
            if (chances[i] < LEAST) continue;
            order[count++] = (long) Math.clamp(edges.odds()[i] + 4096, 0, 32767) << 48 | (long) ties[i] << 26 | i;
        }
        Arrays.sort(order, 0, count);
        int[] edgesInOrder = new int[count];
        for (int i = 0; i < count; i++) edgesInOrder[i] = (int) (order[count - 1 - i] & 0x3FFFFFF);
        return edgesInOrder;
    }
}
