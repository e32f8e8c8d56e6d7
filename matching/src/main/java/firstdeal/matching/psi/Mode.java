package firstdeal.matching.psi;

import java.util.Optional;

/** What the parties are to learn. */
public enum Mode {
    /** Both learn how many keys are common, and no more. */
    COUNT,
    /** Both learn the common keys, after both saw how many there are and agreed. */
    BOTH,
    /** The offerer learns the common keys, the answerer how many there are. */
    OFFERER,
    /** The answerer learns the common keys, the offerer how many there are. */
    ANSWERER;

    int code() {
        return ordinal() + 1;
    }

    static Optional<Mode> of(int code) {
        return code < 1 || code > values().length ? Optional.empty() : Optional.of(values()[code - 1]);
    }

    /** Whether a party compares the doubly blinded sets, for which it needs the other's tags. */
    boolean compares(Role role) {
        return this == COUNT || this == BOTH || learnsNames(role);
    }

    /** Whether a party learns which of its keys are common. */
    public boolean learnsNames(Role role) {
        return this == BOTH || this == OFFERER && role == Role.OFFERER || this == ANSWERER && role == Role.ANSWERER;
    }
}
