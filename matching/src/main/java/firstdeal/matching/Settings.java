package firstdeal.matching;

import java.util.OptionalDouble;

/**
 * How a matcher works.
 *
 * @param threads   how many threads compute, at least 1; the outcome does not depend on it
 * @param threshold the chance from which a pair is a sure match, 0 to 1; empty to choose the one of which the best F1 is expected
 * @param blockCap  blocks of more pairs than this are parted by further traits; larger finds more and takes longer; 0 to choose by the lists'
 *                  lengths
 */
public record Settings(int threads, OptionalDouble threshold, int blockCap) {
    public Settings {
        if (threads < 1) throw new IllegalArgumentException("At least one thread is needed, not " + threads + ".");
        if (blockCap < 0)
            throw new IllegalArgumentException("A block cannot hold fewer pairs than none, as in " + blockCap + ".");
        double chance = threshold.orElse(0.5);
        if (!(chance >= 0 && chance <= 1))
            throw new IllegalArgumentException("A threshold lies between 0 and 1, not at " + chance + ".");
    }

    /** All processors, the threshold of the best expected F1, blocks by the lists' lengths. */
    public static Settings standard() {
        return new Settings(Runtime.getRuntime().availableProcessors(), OptionalDouble.empty(), 0);
    }

    /** The cap for lists of these lengths: generous for short ones, so that long ones stay in reach. */
    int blockCap(int rowsA, int rowsB) {
        return blockCap > 0 ? blockCap : (int) Math.clamp(4_000_000L / Math.max(1, rowsA + rowsB), 30, 400);
    }

    public Settings withThreads(int count) {
        return new Settings(count, threshold, blockCap);
    }

    public Settings withThreshold(double chance) {
        return new Settings(threads, OptionalDouble.of(chance), blockCap);
    }
}
