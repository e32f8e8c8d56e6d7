package firstdeal.onboarding;

import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * What may be done to the tasks of a run. {@code version} is the one that the actor saw; empty when they did not say, and
 * then whatever stands is changed.
 */
public interface TaskWork {

    /** Done, with what shows it; before its phase is open only with evidence. */
    void complete(Actor actor, OnboardingId id, String task, OptionalInt version, List<Evidence.Shown> evidence);

    void notApplicable(Actor actor, OnboardingId id, String task, OptionalInt version, String reason);

    /** It was not done after all. */
    void sendBack(Actor actor, OnboardingId id, String task, OptionalInt version, String reason);

    /** Takes a completion or a "not applicable" back, as it was. */
    void undo(Actor actor, OnboardingId id, String task, OptionalInt version);

    /** One more sentence or link that shows it. */
    void show(Actor actor, OnboardingId id, String task, Evidence.Shown evidence);

    /** A file that shows it; its type is read from its content. */
    void show(Actor actor, OnboardingId id, String task, String fileName, byte[] content);

    /** Several changes of one task at once, in one transaction: each empty one is left as it is. */
    void change(Actor actor, OnboardingId id, String task, OptionalInt version, Change change);

    /** Owner and date of several tasks; answers the key of its undo. */
    UUID changeAll(Actor actor, OnboardingId id, Set<String> tasks, Change change);

    /** Takes a change of several tasks back, unless one of them was changed again since. */
    void undoAll(Actor actor, OnboardingId id, UUID change);

    /** A task of this run alone; answers its key. */
    String add(Actor actor, OnboardingId id, AdHoc task);

    /** A task of this run alone is no longer asked for; what is done stays done. */
    void drop(Actor actor, OnboardingId id, String task);

    /** A task that was dropped is asked for again: its key, or empty when none of this title was. */
    Optional<String> askAgain(Actor actor, OnboardingId id, String title);

    /** @param owner a person; {@link Owner#byRole()} gives the task back to its roles */
    record Change(Optional<Owner> owner, Optional<LocalDate> due) {}

    /** Who is to own it. */
    record Owner(Optional<ContactId> contact) {

        public static Owner byRole() {
            return new Owner(Optional.empty());
        }
    }

    /** @param phase the phase in hand when not given; {@code workstream} the first that no gate waits for */
    record AdHoc(
            String title,
            Optional<String> phase,
            Optional<String> workstream,
            Side side,
            Optional<ContactId> owner,
            LocalDate due,
            boolean internal) {}
}
