package firstdeal.matching.psi;

/**
 * What one party wants of a session.
 *
 * @param mode what is to be learned; both parties must want the same
 * @param declared the size that our set is padded to with random points, so that its true size stays hidden; 0 for none
 * @param tables a number that is the same where keys are normalised by the same tables
 */
public record Terms(Mode mode, Rules rules, int declared, long tables) {
    public Terms {
        if (declared < 0) throw new IllegalArgumentException("A size is not negative.");
    }

    public static Terms of(Mode mode) {
        return new Terms(mode, Rules.STANDARD, 0, 0);
    }

    int size(KeySet keys) {
        int size = declared == 0 ? keys.size() : declared;
        if (size < keys.size())
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    "Our list has %,d keys, more than the %,d it is to be padded to.".formatted(keys.size(), size));
        rules.checkOurs(keys.size(), size);
        return size;
    }
}
