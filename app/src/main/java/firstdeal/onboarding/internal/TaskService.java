package firstdeal.onboarding.internal;

import firstdeal.onboarding.Doing;
import firstdeal.onboarding.Evidence;
import firstdeal.onboarding.Evidence.Shown;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.TaskChanged;
import firstdeal.onboarding.OnboardingEvent.TaskCompleted;
import firstdeal.onboarding.OnboardingEvent.TaskReopened;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.onboarding.TaskState.Done;
import firstdeal.onboarding.TaskState.NotApplicable;
import firstdeal.onboarding.TaskWork;
import firstdeal.onboarding.internal.TaskStore.TaskInRun;
import firstdeal.platform.Ids;
import firstdeal.platform.files.FileStore;
import firstdeal.program.Program;
import firstdeal.program.Programs;
import firstdeal.program.TaskTemplate;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaffRole;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts on single tasks; those on several are {@link TaskChangeService}'s. */
@Service
@Transactional
class TaskService implements TaskWork {

    private final TaskStore tasks;
    private final TaskEvidenceStore evidence;
    private final FileStore files;
    private final Programs programs;
    private final TaskChangeService bulk;
    private final PlanHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    TaskService(
            TaskStore tasks,
            TaskEvidenceStore evidence,
            FileStore files,
            Programs programs,
            TaskChangeService bulk,
            PlanHistory history,
            ApplicationEventPublisher events,
            Clock clock,
            Ids ids) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.files = files;
        this.programs = programs;
        this.bulk = bulk;
        this.history = history;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void complete(Actor actor, OnboardingId id, String key, OptionalInt version, List<Shown> given) {
        var it = going(actor, id, key, version);
        var now = clock.instant();
        var after = it.task().done(doing(it, given), actor.name(), now);
        tasks.save(after);
        evidence.add(
                after,
                given.stream().map(shown -> evidence(actor, key, shown, now)).toList());
        var more = given.isEmpty() ? Map.<String, Object>of() : Map.<String, Object>of("evidence", given.size());
        history.task(actor, "onboarding.task-completed", it.task(), after, more);
        events.publishEvent(new TaskCompleted(it.run(), key, it.run().today(now)));
    }

    @Override
    public void notApplicable(Actor actor, OnboardingId id, String key, OptionalInt version, String reason) {
        var it = going(actor, id, key, version);
        var now = clock.instant();
        boolean named = PhaseOrder.gateNames(program(it.run()), key, it.task().workstream());
        var after = it.task().notApplicable(reason, named, isProgramManager(actor), actor.name(), now);
        tasks.save(after);
        history.task(actor, "onboarding.task-not-applicable", it.task(), after, Map.of("reason", reason.strip()));
        events.publishEvent(new TaskCompleted(it.run(), key, it.run().today(now)));
    }

    @Override
    public void sendBack(Actor actor, OnboardingId id, String key, OptionalInt version, String reason) {
        var it = going(actor, id, key, version);
        var after = it.task().sentBack(reason, actor.name(), clock.instant());
        tasks.save(after);
        history.task(actor, "onboarding.task-sent-back", it.task(), after, Map.of());
        events.publishEvent(new TaskReopened(it.run(), key));
    }

    @Override
    public void undo(Actor actor, OnboardingId id, String key, OptionalInt version) {
        var it = going(actor, id, key, version);
        boolean byPerson = it.task().state() instanceof Done done && !done.automatic();
        if (!byPerson && !(it.task().state() instanceof NotApplicable)) {
            throw new Refused(Text.of("onboarding.task.nothing-to-undo"));
        }
        var after = it.task().reopened();
        tasks.save(after);
        history.task(actor, "onboarding.task-undone", it.task(), after, Map.of());
        events.publishEvent(new TaskReopened(it.run(), key));
    }

    @Override
    public void show(Actor actor, OnboardingId id, String key, Shown shown) {
        var it = going(actor, id, key, OptionalInt.empty());
        add(actor, it, shown);
    }

    @Override
    public void show(Actor actor, OnboardingId id, String key, String fileName, byte[] content) {
        var it = going(actor, id, key, OptionalInt.empty());
        var file = files.put(it.task().partner(), fileName, content);
        add(actor, it, new Shown.File(file.id(), file.name(), file.type(), file.size()));
    }

    private void add(Actor actor, TaskInRun it, Shown shown) {
        evidence.add(it.task(), List.of(evidence(actor, it.task().key(), shown, clock.instant())));
        history.task(
                actor,
                "onboarding.task-evidence",
                it.task(),
                it.task(),
                Map.of("evidence", shown.kind().name(), "what", said(shown)));
        events.publishEvent(new TaskChanged(
                it.run().id(), it.task().partner(), Set.of(it.task().key())));
    }

    private static String said(Shown shown) {
        return switch (shown) {
            case Shown.Note(var text) -> text;
            case Shown.Link(var address) -> address;
            case Shown.File file -> file.name();
        };
    }

    @Override
    public void change(Actor actor, OnboardingId id, String key, OptionalInt version, Change change) {
        bulk.change(actor, going(actor, id, key, version), change);
    }

    @Override
    public UUID changeAll(Actor actor, OnboardingId id, Set<String> keys, Change change) {
        return bulk.changeAll(actor, id, keys, change);
    }

    @Override
    public void undoAll(Actor actor, OnboardingId id, UUID change) {
        bulk.undoAll(actor, id, change);
    }

    @Override
    public String add(Actor actor, OnboardingId id, AdHoc task) {
        return bulk.add(actor, id, task);
    }

    @Override
    public void drop(Actor actor, OnboardingId id, String task) {
        bulk.drop(actor, id, task);
    }

    @Override
    public Optional<String> askAgain(Actor actor, OnboardingId id, String title) {
        return bulk.askAgain(actor, id, title);
    }

    private TaskInRun going(Actor actor, OnboardingId id, String key, OptionalInt version) {
        var it = tasks.get(actor, id, key);
        if (version.isPresent() && version.getAsInt() != it.task().version()) {
            throw new StaleData(key);
        }
        it.run().requireGoing();
        return it;
    }

    private Doing doing(TaskInRun it, List<Shown> given) {
        var program = program(it.run());
        return new Doing(
                PhaseOrder.completion(program, it.task().key()),
                it.run().hasOpened(it.task().phase()),
                program.task(it.task().key()).map(TaskTemplate::gated).orElse(false),
                it.task().shown().with(given));
    }

    private Program program(Onboarding run) {
        return programs.tailored(run.program(), run.partnerType());
    }

    private Evidence evidence(Actor actor, String task, Shown shown, Instant now) {
        return new Evidence(ids.next(), task, shown, actor.name(), now);
    }

    private static boolean isProgramManager(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> isProgramManager(staff.role());
            case Actor.ApiKey key -> isProgramManager(key.role());
            case Actor.System _ -> true;
            case Actor.LinkHolder _ -> false;
        };
    }

    private static boolean isProgramManager(StaffRole role) {
        return role == StaffRole.PROGRAM_MANAGER || role == StaffRole.PROGRAM_OWNER;
    }
}
