package firstdeal.matching.psi;

/**
 * What a party insists on, since small sets and lopsided ones are how lists are probed.
 *
 * @param smallest keys that each set must have; padding does not count for our own
 * @param ratio how many times as large as the other a set may be
 */
public record Rules(int smallest, int ratio) {
    /** Keys of the largest set. */
    public static final int LARGEST = 1 << 24;

    /** At least 100 keys, at most 50 times the other's. */
    public static final Rules STANDARD = new Rules(100, 50);

    public Rules {
        if (smallest < 1 || ratio < 1) throw new IllegalArgumentException("Rules begin at 1.");
    }

    /** @throws Refused when our set may not be compared */
    void checkOurs(int keys, int declared) {
        if (keys < smallest)
            throw new Refused(
                    Refused.Kind.TOO_SMALL,
                    "Our list has %,d keys; a list that is compared has at least %,d, since a short one is a guess."
                            .formatted(keys, smallest));
        if (declared > LARGEST) throw tooLarge(declared);
        if (declared < keys) throw new IllegalArgumentException("The declared size is below the number of keys.");
    }

    /** @throws Refused when the other's set may not be compared with ours */
    void checkTheirs(int ours, int theirs) {
        if (theirs < smallest)
            throw new Refused(
                    Refused.Kind.TOO_SMALL,
                    "The other list has %,d keys; a list that is compared has at least %,d, since a short one is a guess."
                            .formatted(theirs, smallest));
        if (theirs > LARGEST) throw tooLarge(theirs);
        long small = Math.min(ours, theirs);
        long large = Math.max(ours, theirs);
        if (large > small * ratio)
            throw new Refused(
                    Refused.Kind.TOO_UNEVEN,
                    "Lists of %,d and %,d keys are not compared; one may be %d times as large as the other."
                            .formatted(ours, theirs, ratio));
    }

    private static Refused tooLarge(int keys) {
        return new Refused(
                Refused.Kind.TOO_LARGE,
                "A list of %,d keys is too large; up to %,d can be compared.".formatted(keys, LARGEST));
    }
}
