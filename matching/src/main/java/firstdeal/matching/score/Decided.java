package firstdeal.matching.score;

import java.util.Map;

/**
 * Pairs of rows that people decided.
 *
 * @param pairs true for a match, false for none, by {@link #pair}
 */
public record Decided(Map<Long, Boolean> pairs) {
    /** How many candidate pairs one decision counts for when weights are learned. */
    static final int WEIGHT = 25;
    /** The odds of a confirmed pair, in hundredths of a nat: more than any comparison gives. */
    static final int CERTAIN = 20_000;

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
