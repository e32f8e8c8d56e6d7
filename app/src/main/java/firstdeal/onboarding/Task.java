package firstdeal.onboarding;

import firstdeal.onboarding.TaskState.Done;
import firstdeal.onboarding.TaskState.NotApplicable;
import firstdeal.onboarding.TaskState.NotAsked;
import firstdeal.program.Completion;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A task of a running plan. What it means (waits for, what makes it done, help) stands in the program under its key.
 *
 * @param firstDay the first day of its window
 * @param due its baseline: a business day of its side, which slip never moves
 * @param adHoc added to this run alone
 * @param sentBack why it is open again although somebody had said done
 * @param shown what evidence it has
 */
public record Task(
        OnboardingId onboarding,
        PartnerId partner,
        String key,
        String title,
        String phase,
        String workstream,
        Side side,
        Owners owners,
        LocalDate firstDay,
        LocalDate due,
        boolean dueByHand,
        boolean internal,
        boolean adHoc,
        int position,
        TaskState state,
        Optional<SentBack> sentBack,
        Shown shown,
        int version) {

    /** Somebody looked at it and it was not done. */
    public record SentBack(String reason, String by, Instant at) {}

    /** How many notes, links and files show it. */
    public record Shown(int notes, int links, int files) {

        public static final Shown NOTHING = new Shown(0, 0, 0);

        public int total() {
            return notes + links + files;
        }

        /** The kinds that are there, with those that come along. */
        public Set<Evidence.Kind> with(List<Evidence.Shown> more) {
            var kinds = EnumSet.noneOf(Evidence.Kind.class);
            more.forEach(it -> kinds.add(it.kind()));
            if (notes > 0) {
                kinds.add(Evidence.Kind.NOTE);
            }
            if (links > 0) {
                kinds.add(Evidence.Kind.LINK);
            }
            if (files > 0) {
                kinds.add(Evidence.Kind.FILE);
            }
            return kinds;
        }
    }

    public boolean isOpen() {
        return state instanceof TaskState.Open;
    }

    public boolean isAsked() {
        return state.isAsked();
    }

    /** Done by a person: the rules of {@link Doing} hold. */
    public Task done(Doing doing, String by, Instant now) {
        requireOpen();
        doing.requireDoable();
        return with(new Done(by, now, false), Optional.empty());
    }

    /**
     * As the facts have it now, where that is not how it stands.
     *
     * @param phasePassed what was done before its gate stays done
     */
    public Optional<Task> settled(Completion done, Settlement.Finding finding, boolean phasePassed, Instant now) {
        boolean needless = state.equals(new NotAsked(TaskState.Why.NEEDLESS));
        return switch (finding) {
            case HOLDS -> (isOpen() || needless) && !done.isByHand() ? Optional.of(held(now)) : Optional.empty();
            case NEEDLESS -> isOpen() ? Optional.of(notAsked(TaskState.Why.NEEDLESS)) : Optional.empty();
            case LACKS -> needless ? Optional.of(asked()) : phasePassed ? Optional.empty() : ceased(done);
        };
    }

    private Optional<Task> ceased(Completion done) {
        boolean mayCease = state instanceof Done it && (it.automatic() || done instanceof Completion.Holds);
        return mayCease && !done.isByHand() ? Optional.of(reopened()) : Optional.empty();
    }

    public Task held(Instant now) {
        return with(new Done("", now, true), Optional.empty());
    }

    /** Its criterion has ceased to hold, or somebody takes back what they said. */
    public Task reopened() {
        if (state instanceof NotAsked) {
            throw new Refused(Text.of("onboarding.task.not-asked"));
        }
        return with(TaskState.OPEN, sentBack);
    }

    public Task notApplicable(String reason, boolean gateNamesIt, boolean programManager, String by, Instant now) {
        requireOpen();
        if (reason.isBlank()) {
            throw refused("reason", Text.of("onboarding.task.na-needs-reason"));
        }
        if (gateNamesIt && !programManager) {
            throw refused("state", Text.of("onboarding.task.na-program-manager"));
        }
        return with(new NotApplicable(reason.strip(), by, now), Optional.empty());
    }

    public Task sentBack(String reason, String by, Instant now) {
        if (!(state instanceof Done done)) {
            throw refused("state", Text.of("onboarding.task.not-done"));
        }
        if (done.automatic()) {
            throw refused("state", Text.of("onboarding.task.settles-itself"));
        }
        if (reason.isBlank()) {
            throw refused("reason", Text.of("onboarding.task.back-needs-reason"));
        }
        return with(TaskState.OPEN, Optional.of(new SentBack(reason.strip(), by, now)));
    }

    public Task owned(Owners next) {
        return copy(title, phase, workstream, next, firstDay, due, dueByHand, state, sentBack);
    }

    /** @param horizon the last day up to which work may lie */
    public Task dueOn(LocalDate day, LocalDate earliest, LocalDate horizon) {
        if (day.isBefore(earliest) || day.isAfter(horizon)) {
            throw refused("due", Text.of("onboarding.task.due-within", "from", earliest, "to", horizon));
        }
        return copy(
                title, phase, workstream, owners, day.isBefore(firstDay) ? day : firstDay, day, true, state, sentBack);
    }

    /** With its dates as they were. */
    public Task dated(LocalDate first, LocalDate day, boolean byHand) {
        return copy(title, phase, workstream, owners, first, day, byHand, state, sentBack);
    }

    /** Re-dated with its run; a date set by hand stays. */
    public Task redated(LocalDate first, LocalDate day) {
        return dueByHand ? this : copy(title, phase, workstream, owners, first, day, false, state, sentBack);
    }

    public Task notAsked(TaskState.Why why) {
        return state.isSettled() ? this : with(new NotAsked(why), Optional.empty());
    }

    /** As it stands in the database after this change was saved. */
    public Task saved() {
        return new Task(
                onboarding,
                partner,
                key,
                title,
                phase,
                workstream,
                side,
                owners,
                firstDay,
                due,
                dueByHand,
                internal,
                adHoc,
                position,
                state,
                sentBack,
                shown,
                version + 1);
    }

    /** As another version of the program words and places it. */
    public Task as(String newTitle, String newPhase, String newWorkstream, Owners newOwners) {
        return copy(newTitle, newPhase, newWorkstream, newOwners, firstDay, due, dueByHand, state, sentBack);
    }

    /** Asked again, after it had not been. */
    public Task asked() {
        return state instanceof NotAsked ? with(TaskState.OPEN, Optional.empty()) : this;
    }

    public void requireOpen() {
        if (!isOpen()) {
            throw refused(
                    "state", isAsked() ? Text.of("onboarding.task.not-open") : Text.of("onboarding.task.not-asked"));
        }
    }

    private Task with(TaskState next, Optional<SentBack> back) {
        return copy(title, phase, workstream, owners, firstDay, due, dueByHand, next, back);
    }

    private Task copy(
            String newTitle,
            String newPhase,
            String newWorkstream,
            Owners newOwners,
            LocalDate first,
            LocalDate day,
            boolean byHand,
            TaskState next,
            Optional<SentBack> back) {
        return new Task(
                onboarding,
                partner,
                key,
                newTitle,
                newPhase,
                newWorkstream,
                side,
                newOwners,
                first,
                day,
                byHand,
                internal,
                adHoc,
                position,
                next,
                back,
                shown,
                version);
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
