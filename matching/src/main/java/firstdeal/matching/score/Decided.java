package firstdeal.matching.score;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of rows that people decided.
 *
 * @param pairs true for a match, false for none, by {@link #pair}
 * @param rowsA rows of the first list that have a confirmed match
 * @param rowsB of the second
 */
public record Decided(Map<Long, Boolean> pairs, Set<Integer> rowsA, Set<Integer> rowsB) {
    /** How many candidate pairs one decision counts for when weights are learned. */
    static final int WEIGHT = 25;
    /** The odds of a confirmed pair, in hundredths of a nat: more than any comparison gives. */
    static final int CERTAIN = 20_000;

    public static Decided of(Map<Long, Boolean> pairs) {
        Set<Integer> rowsA = new HashSet<>();
        Set<Integer> rowsB = new HashSet<>();
        pairs.forEach((pair, match) -> {
            if (match) rowsA.add(rowA(pair));
            if (match) rowsB.add(rowB(pair));
        });
        return new Decided(pairs, rowsA, rowsB);
    }

    /** How many pairs are matches. */
    int confirmed() {
        return (int) pairs.values().stream().filter(match -> match).count();
    }

    /** Whether what was decided leaves nothing to weigh about a pair: it was itself decided, or one of its rows has its match. */
    boolean settles(long pair) {
        return !pairs.isEmpty()
                && (pairs.containsKey(pair) || rowsA.contains(rowA(pair)) || rowsB.contains(rowB(pair)));
    }

    public static long pair(int rowA, int rowB) {
        return (long) rowA << 24 | rowB;
    }

    static int rowA(long pair) {
        return (int) (pair >>> 24);
    }

    static int rowB(long pair) {
        return (int) pair & 0xFFFFFF;
    }
}
