package firstdeal.matching.assign;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;
import firstdeal.matching.score.Edges;
import firstdeal.matching.text.Hash;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

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

    public static Assignment choose(Edges edges, Rows a, Rows b, Workers workers) {
        Rivals rivals = Rivals.of(edges, a.size(), b.size());
        int[] chances = Probabilities.of(edges, rivals, a.size(), b.size(), workers);
        int[] contested = rivals.contested();
        int[] ofA = new int[a.size()];
        int[] ofB = new int[b.size()];
        Arrays.fill(ofA, -1);
        Arrays.fill(ofB, -1);
        IntUnaryOperator ties = edge -> tie(a.tie(edges.rowA(edge)), b.tie(edges.rowB(edge)));
        int[] likelier = some(contested, edge -> chances[edge] >= LEAST && edges.odds()[edge] > 0);
        new Components(edges, ties, ofA, ofB).choose(likelier, workers);
        int[] others = some(
                contested,
                edge -> chances[edge] >= LEAST
                        && edges.odds()[edge] <= 0
                        && ofA[edges.rowA(edge)] < 0
                        && ofB[edges.rowB(edge)] < 0);
        for (int edge : surestFirst(edges, others, ties)) {
            if (ofA[edges.rowA(edge)] >= 0 || ofB[edges.rowB(edge)] >= 0) continue;
            ofA[edges.rowA(edge)] = edge;
            ofB[edges.rowB(edge)] = edge;
        }
        for (int edge : rivals.alone()) if (chances[edge] >= LEAST) ofA[edges.rowA(edge)] = edge;
        int[] chosen = some(ofA, edge -> edge >= 0);
        return new Assignment(
                chosen, Arrays.stream(chosen).map(edge -> chances[edge]).toArray());
    }

    /**
     * A number in 22 bits drawn from the ids of two rows, the same whichever list comes first. The sum is mixed once more, else two pairs of four rows
     * would come to the same as the other two.
     */
    private static int tie(int ofA, int ofB) {
        return (int) (Hash.mix(Hash.mix(ofA) + Hash.mix(ofB)) >>> 42);
    }

    private static int[] some(int[] from, IntPredicate wanted) {
        int count = 0;
        for (int one : from) if (wanted.test(one)) count++;
        int[] some = new int[count];
        int next = 0;
        for (int one : from) if (wanted.test(one)) some[next++] = one;
        return some;
    }

    /** Pairs in the order of their odds, the greatest first. */
    static int[] surestFirst(Edges edges, int[] pairs, IntUnaryOperator ties) {
        if (pairs.length > MOST)
            throw new IllegalStateException(
                    "There are %,d pairs to choose from, more than fit.".formatted(pairs.length));
        long[] order = new long[pairs.length];
        for (int i = 0; i < order.length; i++) {
            long odds = Math.clamp(edges.odds()[pairs[i]] + 4096, 0, 32767);
            order[i] = odds << 48 | (long) ties.applyAsInt(pairs[i]) << 26 | i;
        }
        Arrays.sort(order);
        int[] sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) sorted[i] = pairs[(int) order[order.length - 1 - i] & MOST - 1];
        return sorted;
    }
}
