package firstdeal.matching.assign;

import firstdeal.matching.list.Rows;
import firstdeal.matching.score.Edges;
import firstdeal.matching.text.Hash;
import java.util.Arrays;

/**
 * One match at most for each row of either list: the surest pairs first, ties settled by the rows' ids so that the order of rows plays no part.
 *
 * @param edges    the pairs that were chosen, as places in {@link Edges}
 * @param chances  the chance of each that it is a match, in ten-thousandths
 */
public record Assignment(int[] edges, int[] chances) {
    private static final int LEAST = 50;

    public static Assignment choose(Edges edges, Rows a, Rows b) {
        int[] chances = Probabilities.of(edges, a.size(), b.size());
        long[] order = order(edges, chances, a, b);
        boolean[] takenA = new boolean[a.size()];
        boolean[] takenB = new boolean[b.size()];
        int[] chosen = new int[order.length];
        int count = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            int edge = (int) (order[i] & 0x3FFFFFF);
            int rowA = edges.rowA(edge);
            int rowB = edges.rowB(edge);
            if (takenA[rowA] || takenB[rowB]) continue;
            takenA[rowA] = takenB[rowB] = true;
            chosen[count++] = edge;
        }
        int[] kept = Arrays.copyOf(chosen, count);
        return new Assignment(
                kept, Arrays.stream(kept).map(edge -> chances[edge]).toArray());
    }

    private static long[] order(Edges edges, int[] chances, Rows a, Rows b) {
        long[] order = new long[edges.size()];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (chances[i] < LEAST) continue;
            long tie = Hash.mix(a.tie(edges.rowA(i))) + Hash.mix(b.tie(edges.rowB(i))) >>> 42;
            order[count++] = (long) Math.clamp(edges.odds()[i] + 4096, 0, 32767) << 48 | tie << 26 | i;
        }
        long[] kept = Arrays.copyOf(order, count);
        Arrays.sort(kept);
        return kept;
    }
}
