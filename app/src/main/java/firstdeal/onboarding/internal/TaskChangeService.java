package firstdeal.onboarding.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.TaskChanged;
import firstdeal.onboarding.Owners;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.TaskState;
import firstdeal.onboarding.TaskState.NotAsked;
import firstdeal.onboarding.TaskWork.AdHoc;
import firstdeal.onboarding.TaskWork.Change;
import firstdeal.onboarding.internal.TaskStore.TaskInRun;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Ids;
import firstdeal.program.Program;
import firstdeal.program.Programs;
import firstdeal.program.Workstream;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Owners and dates of one or several tasks, and tasks of one run alone. */
@Service
@Transactional
class TaskChangeService {

    private static final int TITLE_LENGTH = 300;

    private final OnboardingStore onboardings;
    private final TaskStore tasks;
    private final TaskChangeStore changes;
    private final PartnerFacts partners;
    private final Programs programs;
    private final PlanHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    TaskChangeService(
            OnboardingStore onboardings,
            TaskStore tasks,
            TaskChangeStore changes,
            PartnerFacts partners,
            Programs programs,
            PlanHistory history,
            ApplicationEventPublisher events,
            Clock clock,
            Ids ids) {
        this.onboardings = onboardings;
        this.tasks = tasks;
        this.changes = changes;
        this.partners = partners;
        this.programs = programs;
        this.history = history;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    void change(Actor actor, TaskInRun it, Change change) {
        var after = changed(it.run(), List.of(it.task()), change);
        save(actor, it.run(), List.of(it.task()), after);
    }

    UUID changeAll(Actor actor, OnboardingId id, Set<String> keys, Change change) {
        var run = going(actor, id);
        var before = tasks.of(id).stream().filter(it -> keys.contains(it.key())).toList();
        if (before.isEmpty() || before.size() != keys.size()) {
            throw refused("tasks", Text.of("onboarding.bulk.tasks"));
        }
        if (change.owner().isEmpty() && change.due().isEmpty()) {
            throw new Refused(Text.of("onboarding.bulk.nothing"));
        }
        save(actor, run, before, changed(run, before, change));
        var undo = ids.next();
        changes.add(undo, run, before, actor.name(), clock.instant());
        return undo;
    }

    void undoAll(Actor actor, OnboardingId id, UUID change) {
        var run = going(actor, id);
        var byKey = changes.take(id, change).stream().collect(Collectors.toMap(TaskChangeStore.Before::key, it -> it));
        var now =
                tasks.of(id).stream().filter(it -> byKey.containsKey(it.key())).toList();
        var back = new ArrayList<Task>();
        for (var task : now) {
            var before = byKey.get(task.key());
            if (before == null || task.version() != before.version() + 1) {
                throw new StaleData(task.key());
            }
            back.add(before.restore(task));
        }
        save(actor, run, now, back);
    }

    private void save(Actor actor, Onboarding run, List<Task> before, List<Task> after) {
        tasks.save(after);
        for (int i = 0; i < after.size(); i++) {
            history.task(actor, "onboarding.task-changed", before.get(i), after.get(i), Map.of());
        }
        events.publishEvent(new TaskChanged(
                run.id(), run.partner(), after.stream().map(Task::key).collect(Collectors.toSet())));
    }

    private List<Task> changed(Onboarding run, List<Task> before, Change change) {
        var owner = change.owner().flatMap(it -> it.contact());
        var person = owner.map(it -> person(run.partner(), it));
        var today = run.today(clock.instant());
        var people = change.owner().isPresent() && owner.isEmpty()
                ? Optional.ofNullable(partners.of(List.of(run.partner())).get(run.partner()))
                : Optional.<firstdeal.partner.PartnerFact>empty();
        return before.stream()
                .map(task -> {
                    task.requireOpen();
                    var owned = person.map(it -> task.owned(task.owners().named(it.side(), it.id())))
                            .or(() -> people.map(it -> task.owned(task.owners().byRole(it, today))))
                            .orElse(task);
                    return change.due().map(day -> dated(run, owned, day)).orElse(owned);
                })
                .toList();
    }

    private Task dated(Onboarding run, Task task, LocalDate day) {
        return task.dueOn(day, run.day0(), run.timeline().date(program(run).horizonDay()));
    }

    private Contact person(PartnerId partner, ContactId id) {
        var person = partners.people(List.of(id)).get(id);
        if (person == null
                || !(person.company().equals(partner) || person.company().equals(Company.OURS))) {
            throw refused("owner", Text.of("onboarding.task.owner-unknown"));
        }
        if (person.hasLeft()) {
            throw refused("owner", Text.of("onboarding.task.owner-left", "name", person.name()));
        }
        return person;
    }

    String add(Actor actor, OnboardingId id, AdHoc wanted) {
        var run = going(actor, id);
        var program = program(run);
        var known = tasks.of(id);
        var title = wanted.title().strip();
        if (title.isEmpty() || title.length() > TITLE_LENGTH) {
            throw refused("title", Text.of("onboarding.task.needs-title", "most", TITLE_LENGTH));
        }
        var task = new Task(
                id,
                run.partner(),
                key(title, known.stream().map(Task::key).collect(Collectors.toSet())),
                title,
                phase(run, program, wanted),
                workstream(program, wanted),
                wanted.side(),
                Owners.NOBODY,
                wanted.due().isBefore(run.today(clock.instant())) ? wanted.due() : run.today(clock.instant()),
                wanted.due(),
                true,
                wanted.internal(),
                true,
                known.stream().mapToInt(Task::position).max().orElse(0) + 1,
                TaskState.OPEN,
                Optional.empty(),
                Task.Shown.NOTHING,
                0);
        var dated = dated(run, task, wanted.due());
        var owned = wanted.owner()
                .map(it -> person(run.partner(), it))
                .map(it -> dated.owned(dated.owners().named(it.side(), it.id())))
                .orElse(dated);
        tasks.add(List.of(owned));
        onboardings.touch(id);
        history.added(actor, owned);
        events.publishEvent(new TaskChanged(id, run.partner(), Set.of(owned.key())));
        return owned.key();
    }

    void drop(Actor actor, OnboardingId id, String key) {
        var task = tasks.get(actor, id, key).task();
        if (task.isOpen() && task.adHoc()) {
            told(actor, "onboarding.task-dropped", task, task.notAsked(TaskState.Why.DROPPED));
        }
    }

    Optional<String> askAgain(Actor actor, OnboardingId id, String title) {
        var dropped = tasks.of(id).stream()
                .filter(it -> it.title().equals(title) && it.state().equals(new NotAsked(TaskState.Why.DROPPED)))
                .findFirst();
        dropped.ifPresent(it -> told(actor, "onboarding.task-asked-again", it, it.asked()));
        return dropped.map(Task::key);
    }

    private void told(Actor actor, String act, Task before, Task after) {
        tasks.save(after);
        history.task(actor, act, before, after, Map.of());
        events.publishEvent(new TaskChanged(after.onboarding(), after.partner(), Set.of(after.key())));
    }

    private static String phase(Onboarding run, Program program, AdHoc wanted) {
        var phase = wanted.phase()
                .or(() -> run.inHand().map(PhaseOpening::phase))
                .orElseGet(() -> program.phases().getLast().key());
        if (program.phase(phase).isEmpty()) {
            throw refused("phase", Text.of("onboarding.task.phase-unknown", "phase", phase));
        }
        return phase;
    }

    private static String workstream(Program program, AdHoc wanted) {
        var stream = wanted.workstream()
                .or(() -> unasked(program))
                .or(() -> program.workstreams().stream().map(Workstream::key).findFirst())
                .orElse("");
        if (program.workstream(stream).isEmpty() && !program.workstreams().isEmpty()) {
            throw refused("workstream", Text.of("onboarding.task.workstream-unknown", "workstream", stream));
        }
        return stream;
    }

    /** The first that no gate waits for as a whole: work that nobody foresaw shall not close a gate by accident. */
    private static Optional<String> unasked(Program program) {
        return program.workstreams().stream()
                .map(Workstream::key)
                .filter(it -> !PhaseOrder.gateNames(program, "", it))
                .findFirst();
    }

    /** A readable key that is not taken, for example {@code call-the-buyer}. */
    static String key(String title, Set<String> taken) {
        var words = title.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var base = words.isEmpty() || !Character.isLetter(words.charAt(0)) ? "task-" + words : words;
        var shortened = (base.length() > 60 ? base.substring(0, 60) : base).replaceAll("-$", "");
        var key = shortened;
        for (int i = 2; taken.contains(key); i++) {
            key = shortened + "-" + i;
        }
        return key;
    }

    private Onboarding going(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        run.requireGoing();
        return run;
    }

    private Program program(Onboarding run) {
        return programs.tailored(run.program(), run.partnerType());
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
