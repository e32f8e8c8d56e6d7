package firstdeal.intervention;

import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The structured response to something that does not move: why, who owns it on each side, what they do, when it is looked at
 * again, and how we will know that it worked.
 *
 * @param group what it is about, for example {@code gate-30}; at most one is open per onboarding and group
 * @param measure how we will know that it worked
 * @param follows the one that did not work and that this one takes up
 */
public record Intervention(
        InterventionId id,
        OnboardingId onboarding,
        PartnerId partner,
        String group,
        String cause,
        Optional<ContactId> ourOwner,
        Optional<ContactId> theirOwner,
        List<Action> actions,
        String measure,
        LocalDate openedOn,
        LocalDate reviewOn,
        State state,
        Optional<InterventionId> follows,
        int version) {

    /**
     * What somebody does about it.
     *
     * @param task the key of the task that it became
     */
    public record Action(String title, Optional<String> task) {}

    /** The longest time without a look at it, in days. */
    public static final int REVIEW_WITHIN_DAYS = 14;

    public static final int ACTIONS_AT_MOST = 5;

    /** The group of one that is about the onboarding as a whole. */
    public static final String GENERAL = "general";

    /** Open, or closed with what came of it. */
    public sealed interface State {

        record Open() implements State {}

        record Closed(LocalDate on, Outcome outcome, String note) implements State {}
    }

    /** What came of it; after {@link #DID_NOT_WORK} a higher owner follows. */
    public enum Outcome {
        WORKED,
        DID_NOT_WORK,
        OVERTAKEN
    }

    public Intervention {
        actions = List.copyOf(actions);
    }

    public static Intervention open(
            InterventionId id,
            OnboardingId onboarding,
            PartnerId partner,
            String group,
            String cause,
            LocalDate reviewOn,
            LocalDate today) {
        var opened = new Intervention(
                id,
                onboarding,
                partner,
                group,
                cause.strip(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                today,
                reviewOn,
                new State.Open(),
                Optional.empty(),
                0);
        return opened.checked(today);
    }

    /**
     * What follows one that did not work: the same cause, with those who answer for it now, to be looked at in
     * {@value #REVIEW_WITHIN_DAYS} days.
     */
    public Intervention next(
            InterventionId next, Optional<ContactId> ours, Optional<ContactId> theirs, LocalDate today) {
        return new Intervention(
                next,
                onboarding,
                partner,
                group,
                cause,
                ours,
                theirs,
                List.of(),
                measure,
                today,
                today.plusDays(REVIEW_WITHIN_DAYS),
                new State.Open(),
                Optional.of(id),
                0);
    }

    /** The same with the tasks that its actions became. */
    public Intervention with(List<Action> made) {
        return new Intervention(
                id,
                onboarding,
                partner,
                group,
                cause,
                ourOwner,
                theirOwner,
                made,
                measure,
                openedOn,
                reviewOn,
                state,
                follows,
                version);
    }

    /** The same with its owners, actions, measure and review date as somebody worked them out. */
    public Intervention planned(Plan plan, LocalDate today) {
        requireOpen();
        return new Intervention(
                        id,
                        onboarding,
                        partner,
                        group,
                        plan.cause().strip(),
                        plan.ourOwner(),
                        plan.theirOwner(),
                        plan.actions().stream().map(this::action).toList(),
                        plan.measure().strip(),
                        openedOn,
                        plan.reviewOn(),
                        state,
                        follows,
                        version)
                .checked(today);
    }

    /** An action keeps its task while its words stay. */
    private Action action(String title) {
        return actions.stream()
                .filter(it -> it.title().equals(title))
                .findFirst()
                .orElse(new Action(title, Optional.empty()));
    }

    public Intervention closed(Outcome outcome, String note, LocalDate today) {
        requireOpen();
        return new Intervention(
                id,
                onboarding,
                partner,
                group,
                cause,
                ourOwner,
                theirOwner,
                actions,
                measure,
                openedOn,
                reviewOn,
                new State.Closed(today, outcome, note.strip()),
                follows,
                version);
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && reviewOn.isBefore(today);
    }

    /** What people work out together once it is open. */
    public record Plan(
            String cause,
            Optional<ContactId> ourOwner,
            Optional<ContactId> theirOwner,
            List<String> actions,
            String measure,
            LocalDate reviewOn) {

        public Plan {
            actions = actions.stream()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList();
        }
    }

    private Intervention checked(LocalDate today) {
        if (cause.isEmpty()) {
            throw refused("cause", Text.of("intervention.needs-cause"));
        }
        if (!reviewOn.isAfter(today) || reviewOn.isAfter(today.plusDays(REVIEW_WITHIN_DAYS))) {
            throw refused(
                    "reviewOn",
                    Text.of(
                            "intervention.review-within",
                            "days",
                            REVIEW_WITHIN_DAYS,
                            "last",
                            today.plusDays(REVIEW_WITHIN_DAYS)));
        }
        if (actions.size() > ACTIONS_AT_MOST) {
            throw refused("actions", Text.of("intervention.too-many-actions", "most", ACTIONS_AT_MOST));
        }
        return this;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Refused(Text.of("intervention.is-closed"));
        }
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
