package firstdeal.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody decided about a gate, with the evidence as it stood. Never edited; a later one takes its place.
 *
 * @param number counts the decisions of one gate from 1
 * @param on the day in the onboarding's zone
 * @param by the name of who decided
 * @param byKey who decided, by a stable id; it recognises the same person again
 * @param reviewOn when a held gate is looked at again
 * @param inMeeting false when it was decided without a held gate meeting
 * @param undoes the decision that this one takes back
 */
public record Decision(
        DecisionId id,
        String gate,
        int number,
        Kind kind,
        Instant at,
        LocalDate on,
        String by,
        String byKey,
        String reason,
        Optional<LocalDate> reviewOn,
        List<Excepted> exceptions,
        boolean inMeeting,
        Optional<DecisionId> undoes) {

    /** What can be decided. */
    public enum Kind {
        PASS,
        PASS_WITH_EXCEPTIONS,
        HOLD,
        WAIVE,
        REOPEN,
        /** Passed together with the next ones because the first deal closed early. */
        FAST_TRACK,
        /** A wish to pass with exceptions; it changes nothing until it is granted. */
        PROPOSE_EXCEPTIONS,
        /** Passed before this product was there; somebody attests it. */
        ATTEST,
        /** An advisory gate whose day came. */
        OPEN_BY_DAY,
        UNDO;

        /** The word in JSON, forms and the table: {@code pass-with-exceptions}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String key) {
            return List.of(values()).stream().filter(it -> it.key().equals(key)).findFirst();
        }

        /** True when the phase after the gate is open by it. */
        public boolean opensTheNextPhase() {
            return switch (this) {
                case PASS, PASS_WITH_EXCEPTIONS, WAIVE, FAST_TRACK, ATTEST, OPEN_BY_DAY -> true;
                case HOLD, REOPEN, PROPOSE_EXCEPTIONS, UNDO -> false;
            };
        }
    }

    /** A criterion that the gate was passed without, and by when it is owed. */
    public record Excepted(String criterion, String reason, LocalDate owedBy) {}

    public Decision {
        exceptions = List.copyOf(exceptions);
    }

    /** The decision that stands: the last one that was neither taken back nor only proposed. */
    public static Optional<Decision> standing(List<Decision> oldestFirst) {
        var standing = new ArrayList<Decision>();
        for (var decision : oldestFirst) {
            if (decision.kind == Kind.UNDO) {
                standing.removeIf(it -> decision.undoes.filter(it.id::equals).isPresent());
            } else if (decision.kind != Kind.PROPOSE_EXCEPTIONS) {
                standing.add(decision);
            }
        }
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
    }

    /** True when the gate's phase is over by these decisions. */
    public static boolean isPassed(List<Decision> oldestFirst) {
        return standing(oldestFirst).filter(it -> it.kind.opensTheNextPhase()).isPresent();
    }
}
