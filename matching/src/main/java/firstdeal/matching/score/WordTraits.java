package firstdeal.matching.score;

import firstdeal.matching.list.Workers;
import firstdeal.matching.text.Words;

/**
 * What can be told of each word at a glance, in one long: the set of its letters, its length, its first and last letter, whether it has a digit, its weight, and whether it
 * is a filler.
 * Most pairs of words are told apart by these alone, without a look at their characters.
 */
public final class WordTraits {
    private static final long LETTERS = (1L << 26) - 1;
    private static final long FIRST = 0xFFL << 32;
    private static final long LAST = 0xFFL << 40;
    private static final long DIGIT = 1L << 48;
    private static final int WEIGHT = 49;
    private static final long FILLER = 1L << 63;
    private static final int STRETCH = 1 << 15;

    private final long[] traits;

    WordTraits(WordWeights weights, Workers workers) {
        Words words = weights.words();
        traits = new long[words.size()];
        workers.run((traits.length + STRETCH - 1) / STRETCH, p -> {
            char[] chars = new char[256];
            for (int word = p * STRETCH; word < Math.min(traits.length, (p + 1) * STRETCH); word++)
                if (weights.count(word) > 0)
                    traits[word] = traits(chars, words.copy(word, chars, 0))
                            | (long) weights.of(word) << WEIGHT
                            | (weights.isFiller(word) ? FILLER : 0);
        });
    }

    private static long traits(char[] chars, int length) {
        long traits = (long) Math.min(length, 63) << 26;
        if (length == 0) return traits;
        for (int i = 0; i < length; i++) {
            if (chars[i] >= 'a' && chars[i] <= 'z') traits |= 1L << chars[i] - 'a';
            else if (chars[i] >= '0' && chars[i] <= '9') traits |= DIGIT;
        }
        return traits | (chars[0] & 0xFFL) << 32 | (chars[length - 1] & 0xFFL) << 40;
    }

    long of(int word) {
        return traits[word];
    }

    /** How much it says that two names share the word, by {@link WordWeights}. */
    static int weight(long traits) {
        return (int) (traits >>> WEIGHT) & 0x3FFF;
    }

    static int length(long traits) {
        return (int) (traits >>> 26) & 63;
    }

    /** The low byte of the first letter. */
    static int first(long traits) {
        return (int) (traits >>> 32) & 0xFF;
    }

    static int last(long traits) {
        return (int) (traits >>> 40) & 0xFF;
    }

    static boolean hasDigit(long traits) {
        return (traits & DIGIT) != 0;
    }

    /** Whether names carry or leave out the word at will. */
    static boolean isFiller(long traits) {
        return traits < 0;
    }

    /** How many letters only one of them has; each typing mistake changes this by two at most. */
    static int apart(long one, long other) {
        return Long.bitCount((one ^ other) & LETTERS);
    }

    /** Whether the words begin or end with the same letter, as words do that one typing mistake parts. */
    static boolean sameEnd(long one, long other) {
        long differ = one ^ other;
        return (differ & FIRST) == 0 | (differ & LAST) == 0;
    }

    /** Whether all letters of the small one are in the large one. */
    static boolean within(long small, long large) {
        return (small & ~large & LETTERS) == 0;
    }
}
