package firstdeal.registration;

import firstdeal.registration.Promise.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where a registration stands. Each case carries what is true in it. */
public sealed interface State {

    /** Not submitted yet. */
    record Draft() implements State {}

    /** Submitted, and waiting for our answer. */
    record Submitted(Promise promise) implements State {}

    /** Submitted after another claim that holds: it moves up when that one ends. */
    record InLine(Instant since) implements State {}

    /** We asked something; the clock stands still. */
    record NeedsInformation(Promise promise, Question question) implements State {}

    /** We said yes: for a while nobody else can claim it. */
    record Approved(Answer answer, Protection protection) implements State {}

    record Rejected(Answer answer, String reason) implements State {}

    /** The partner took it back. */
    record Withdrawn(String by, Instant at, String reason, Track track) implements State {}

    /** The protection ended. */
    record Lapsed(Answer answer, Protection protection, Instant at) implements State {}

    /** We took the approval back. */
    record Revoked(Answer answer, String by, Instant at, String reason) implements State {}

    /** Our question was not answered. */
    record Expired(Question question, Instant at) implements State {}

    /**
     * It became an opportunity.
     *
     * @param open while it is, the claim holds
     */
    record Converted(Answer answer, Protection protection, UUID opportunity, Instant at, boolean open)
            implements State {}

    /** How we answered. */
    record Answer(String by, Instant at, boolean inTime) {}

    /** How far something came that was withdrawn. */
    enum Track {
        UNANSWERED,
        APPROVED_IN_TIME,
        APPROVED_LATE
    }

    /**
     * @param until the last day
     * @param extended once, and never again
     * @param remindOn when its end is announced; empty once it was
     */
    record Protection(LocalDate from, LocalDate until, Credit credit, boolean extended, Optional<LocalDate> remindOn) {

        static Protection from(LocalDate day, Credit credit, Policy policy) {
            var until = day.plusDays(policy.protectionDays());
            return new Protection(day, until, credit, false, Optional.of(until.minusDays(policy.reminderDays())));
        }

        Protection longer(Policy policy) {
            var later = until.plusDays(policy.extensionDays());
            return new Protection(from, later, credit, true, Optional.of(later.minusDays(policy.reminderDays())));
        }

        Protection reminded() {
            return new Protection(from, until, credit, extended, Optional.empty());
        }
    }

    /** Nobody else can claim the account and offering. */
    default boolean holds() {
        return switch (this) {
            case Submitted _, NeedsInformation _, Approved _ -> true;
            case Converted it -> it.open();
            case Draft _, InLine _, Rejected _, Withdrawn _, Lapsed _, Revoked _, Expired _ -> false;
        };
    }

    /** It has not come to its end. */
    default boolean live() {
        return holds() || this instanceof InLine || this instanceof Draft;
    }

    /** The word in the API, in class names and in the database: {@code needs-information}. */
    default String word() {
        return word(getClass());
    }

    static String word(Class<?> type) {
        return StateWord.OF.get(type);
    }
}
