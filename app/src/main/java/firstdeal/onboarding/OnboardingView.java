package firstdeal.onboarding;

import firstdeal.onboarding.TaskState.Done;
import firstdeal.onboarding.TaskState.NotApplicable;
import firstdeal.onboarding.TaskState.NotAsked;
import firstdeal.program.TaskTemplate;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API speaks of it. An absent value is null; days are ISO dates in the run's zone.
 *
 * @param phase the key of the phase in hand; null when all are passed
 * @param slip by how many days the next gate is behind its baseline
 */
public record OnboardingView(
        UUID id,
        UUID partner,
        UUID programVersion,
        String program,
        String programTitle,
        boolean gated,
        String state,
        LocalDate day0,
        boolean day0Proven,
        String zone,
        int day,
        @Nullable String phase,
        int slip,
        @Nullable UUID pam,
        @Nullable PauseView pause,
        @Nullable EndView end,
        List<PhaseView> phases,
        TaskCounts counts,
        int version) {

    public record PauseView(String reason, LocalDate since, LocalDate resume) {}

    public record EndView(
            String outcome,
            LocalDate on,
            String note,
            @Nullable UUID handedTo) {}

    /** @param attestedBy who says that its gate was passed before Firstdeal */
    public record PhaseView(
            String key,
            String title,
            @Nullable LocalDate opened,
            @Nullable LocalDate passed,
            @Nullable String attestedBy,
            @Nullable String gate,
            @Nullable LocalDate gateBaseline,
            @Nullable LocalDate gateExpected) {}

    public record TaskCounts(long asked, long settled, long late, long unowned) {}

    /**
     * A task.
     *
     * @param owner the person of its side; null while nobody holds the role
     * @param due the baseline, which slip never moves
     * @param expected the day against which it is late
     * @param waitsFor tasks before it that are not settled yet
     */
    public record TaskView(
            String key,
            String title,
            String phase,
            String workstream,
            String side,
            String state,
            @Nullable UUID owner,
            OwnerView owners,
            LocalDate due,
            LocalDate expected,
            int lateDays,
            boolean phaseOpen,
            DoneWhen doneWhen,
            List<String> waitsFor,
            boolean internal,
            boolean adHoc,
            Task.Shown evidence,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            boolean automatic,
            @Nullable String reason,
            Task.@Nullable SentBack sentBack,
            int version) {

        public static List<TaskView> all(Plan plan) {
            return plan.lines().stream().map(it -> of(plan, it)).toList();
        }

        public static TaskView of(Plan plan, Plan.Line line) {
            var task = line.task();
            var owners = task.owners();
            var first = task.side() == firstdeal.shared.Side.PARTNER
                    ? owners.partner().or(owners::vendor)
                    : owners.vendor().or(owners::partner);
            return new TaskView(
                    task.key(),
                    task.title(),
                    task.phase(),
                    task.workstream(),
                    task.side().name(),
                    task.state().key(),
                    uuid(first),
                    OwnerView.of(owners),
                    task.due(),
                    line.expected(),
                    line.lateDays(),
                    line.phaseOpen(),
                    DoneWhen.of(plan.program().task(task.key()).map(TaskTemplate::done)),
                    line.waitsFor().stream().map(Task::key).toList(),
                    task.internal(),
                    task.adHoc(),
                    task.shown(),
                    OnboardingView.settledBy(task.state()),
                    OnboardingView.settledAt(task.state()),
                    task.state() instanceof Done done && done.automatic(),
                    OnboardingView.reason(task.state()),
                    task.sentBack().orElse(null),
                    task.version());
        }
    }

    /** The roles that own it and who holds them. */
    public record OwnerView(
            @Nullable String vendorRole,
            @Nullable UUID vendor,
            @Nullable String partnerRole,
            @Nullable UUID partner,
            boolean byHand) {

        static OwnerView of(Owners it) {
            return new OwnerView(
                    it.vendorRole().map(Role::key).orElse(null),
                    uuid(it.vendor()),
                    it.partnerRole().map(Role::key).orElse(null),
                    uuid(it.partner()),
                    it.byHand());
        }
    }

    public static OnboardingView of(Plan plan) {
        var run = plan.onboarding();
        var state = run.state(plan.today());
        return new OnboardingView(
                run.id().value(),
                run.partner().value(),
                run.program().value(),
                plan.program().key(),
                plan.program().title(),
                run.gated(),
                state.key(),
                run.day0(),
                run.life() instanceof Life.Running(boolean proven) && proven,
                run.zone().getId(),
                run.day(plan.today()),
                run.inHand().map(PhaseOpening::phase).orElse(null),
                plan.slip(),
                uuid(run.pam()),
                state instanceof OnboardingState.Paused(var why, var since, var resume)
                        ? new PauseView(why, since, resume)
                        : null,
                run.life() instanceof Life.Ended(var _, var outcome, var on, var note, var to)
                        ? new EndView(outcome.key(), on, note, uuid(to))
                        : null,
                phases(plan),
                new TaskCounts(plan.asked().size(), plan.settled(), plan.late(), plan.unowned()),
                run.version());
    }

    private static List<PhaseView> phases(Plan plan) {
        return plan.program().phases().stream()
                .map(it -> {
                    var opening = plan.onboarding().opening(it.key());
                    var gate = it.gate().flatMap(g -> plan.expected().gate(g.key()));
                    return new PhaseView(
                            it.key(),
                            it.title(),
                            opening.map(PhaseOpening::opened).orElse(null),
                            opening.flatMap(PhaseOpening::passed).orElse(null),
                            opening.flatMap(PhaseOpening::attestedBy).orElse(null),
                            gate.map(g -> g.gate()).orElse(null),
                            gate.map(g -> g.baseline()).orElse(null),
                            gate.map(g -> g.expected()).orElse(null));
                })
                .toList();
    }

    private static @Nullable UUID uuid(Optional<ContactId> contact) {
        return contact.map(ContactId::value).orElse(null);
    }

    private static @Nullable String settledBy(TaskState state) {
        return switch (state) {
            case Done(var by, var _, var _) -> by;
            case NotApplicable(var _, var by, var _) -> by;
            case TaskState.Open _, NotAsked _ -> null;
        };
    }

    private static @Nullable Instant settledAt(TaskState state) {
        return switch (state) {
            case Done(var _, var at, var _) -> at;
            case NotApplicable(var _, var _, var at) -> at;
            case TaskState.Open _, NotAsked _ -> null;
        };
    }

    private static @Nullable String reason(TaskState state) {
        return switch (state) {
            case NotApplicable(var reason, var _, var _) -> reason;
            case NotAsked(var why) ->
                why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            case TaskState.Open _, Done _ -> null;
        };
    }
}
