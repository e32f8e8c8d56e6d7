package firstdeal.pipeline;

import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a deal stands in commit: our owner says so and the partner's confirms it.
 *
 * @param stoodOn the first day on which both had said so; it stays when one of them takes it back
 */
public record Commitment(Optional<Word> ours, Optional<Word> theirs, Optional<LocalDate> stoodOn) {

    public static final Commitment NONE = new Commitment(Optional.empty(), Optional.empty(), Optional.empty());

    /** Who said so, and when. */
    public record Word(String by, LocalDate on) {}

    public boolean isSet() {
        return ours.isPresent();
    }

    public boolean stands() {
        return ours.isPresent() && theirs.isPresent();
    }

    public Commitment said(Side side, Word word) {
        var next = side == Side.VENDOR
                ? new Commitment(Optional.of(word), theirs, stoodOn)
                : new Commitment(ours, Optional.of(word), stoodOn);
        return next.stands() && next.stoodOn.isEmpty()
                ? new Commitment(next.ours, next.theirs, Optional.of(word.on()))
                : next;
    }

    /** Ours taken back takes the partner's confirmation with it: there is nothing left to confirm. */
    public Commitment takenBack(Side side) {
        return side == Side.VENDOR
                ? new Commitment(Optional.empty(), Optional.empty(), stoodOn)
                : new Commitment(ours, Optional.empty(), stoodOn);
    }
}
