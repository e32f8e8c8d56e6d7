package firstdeal.onboarding;

import firstdeal.partner.LegalProfile;
import firstdeal.partner.PartnerFact;
import firstdeal.program.Completion;
import firstdeal.program.Condition;
import firstdeal.program.Content;
import firstdeal.program.Gate;
import firstdeal.program.Label;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.program.ProgramVersionId;
import firstdeal.program.TaskTemplate;
import firstdeal.program.WeeklyOutcome;
import firstdeal.program.Window;
import firstdeal.program.Workstream;
import firstdeal.schedule.BusinessCalendar;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The cast: a program of two gates with five tasks, and a run of it that began on Monday, 5 October 2026. */
public final class Runs {

    public static final LocalDate DAY0 = LocalDate.of(2026, 10, 5);
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final SideCalendars WEEKDAYS =
            new SideCalendars(BusinessCalendar.WEEKDAYS, BusinessCalendar.WEEKDAYS);
    public static final PartnerId PARTNER = PartnerId.of("00000000-0000-7000-8000-000000000077");
    public static final ProgramVersionId VERSION = ProgramVersionId.of("00000000-0000-7000-8000-000000000090");
    public static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");

    private Runs() {}

    public static Program program() {
        return program(
                "two-gates",
                List.of(
                        task("contract", "start", "legal", 0, 3).build(),
                        task("kickoff", "start", "work", 0, 7)
                                .waitsFor("contract")
                                .build(),
                        task("wiki", "start", "work", 2, 10)
                                .done(new Completion.Link())
                                .build(),
                        task("pitch", "build", "work", 15, 28).gated().build(),
                        task("proof", "build", "work", 15, 28)
                                .done(new Completion.Holds(new Condition.ClosedWon(
                                        Label.of("won"), 1, Condition.ClosedWon.Attribution.ANY, true)))
                                .build()));
    }

    public static Program program(String key, List<TaskTemplate> tasks) {
        return new Program(
                key,
                "Two gates",
                "A small program",
                "",
                "",
                30,
                40,
                Set.of(),
                List.of(
                        new Workstream("legal", "Legal", Optional.empty(), false),
                        new Workstream("work", "Work", Optional.empty(), false)),
                List.of(
                        phase(
                                "start",
                                0,
                                14,
                                gate(
                                        "gate-14",
                                        14,
                                        new Condition.TasksDone(
                                                Label.of("legal-done"), Set.of(), Optional.of("legal")))),
                        phase(
                                "build",
                                15,
                                30,
                                gate(
                                        "gate-30",
                                        30,
                                        new Condition.ClosedWon(
                                                Label.of("first-won"), 1, Condition.ClosedWon.Attribution.ANY, true)))),
                tasks,
                List.of(),
                List.of(new WeeklyOutcome(
                        1,
                        "The two managers have met",
                        new Condition.NextStepsDated(Label.of("w1")),
                        Optional.empty())),
                Content.Library.EMPTY,
                List.of());
    }

    /** Two phases without gates. */
    public static Program checklist() {
        return new Program(
                "checklist",
                "A checklist",
                "",
                "",
                "",
                30,
                40,
                Set.of(),
                List.of(new Workstream("work", "Work", Optional.empty(), false)),
                List.of(
                        new Phase("one", "One", new Window(0, 10), 5, "", Optional.empty()),
                        new Phase("two", "Two", new Window(11, 30), 5, "", Optional.empty())),
                List.of(
                        task("first", "one", "work", 0, 7).build(),
                        task("second", "two", "work", 11, 20).build()),
                List.of(),
                List.of(),
                Content.Library.EMPTY,
                List.of());
    }

    private static Phase phase(String key, int from, int to, Gate gate) {
        return new Phase(key, "Phase " + key, new Window(from, to), 7, "", Optional.of(gate));
    }

    private static Gate gate(String key, int day, Condition... criteria) {
        return new Gate(
                key, key, day, Gate.Mode.STRICT, Optional.empty(), "Can we go on?", List.of(criteria), List.of());
    }

    public static TaskMaker task(String key, String phase, String workstream, int from, int to) {
        return new TaskMaker(key, phase, workstream, new Window(from, to));
    }

    /** Makes a task's template, plain unless said otherwise. */
    public static final class TaskMaker {

        private final String key;
        private final String phase;
        private final String workstream;
        private final Window window;
        private Completion done = new Completion.Check();
        private List<String> waitsFor = List.of();
        private boolean gated;

        private TaskMaker(String key, String phase, String workstream, Window window) {
            this.key = key;
            this.phase = phase;
            this.workstream = workstream;
            this.window = window;
        }

        public TaskMaker done(Completion how) {
            done = how;
            return this;
        }

        public TaskMaker waitsFor(String... tasks) {
            waitsFor = List.of(tasks);
            return this;
        }

        public TaskMaker gated() {
            gated = true;
            return this;
        }

        public TaskTemplate build() {
            return new TaskTemplate(
                    key,
                    "Do " + key,
                    phase,
                    workstream,
                    Side.VENDOR,
                    Map.of(Side.VENDOR, Role.PAM),
                    window,
                    done,
                    waitsFor,
                    false,
                    false,
                    gated,
                    Set.of(),
                    Optional.empty(),
                    "",
                    List.of());
        }
    }

    public static Onboarding run(Program program) {
        return new Onboarding(
                new OnboardingId(new UUID(1, 1)),
                PARTNER,
                VERSION,
                VERSION,
                "reseller",
                !program.isChecklist(),
                DAY0,
                ZONE,
                new Life.Running(true),
                PhaseOrder.atStart(program, DAY0),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                NOW,
                Stamp.NEW,
                0);
    }

    public static PartnerFact nobody() {
        return new PartnerFact(PARTNER, List.of(), List.of(), LegalProfile.EMPTY);
    }

    public static List<Task> tasks(Onboarding run, Program program) {
        return new ArrayList<>(planner(run).tasks(program, Set.of()));
    }

    public static FirstPlan planner(Onboarding run) {
        return new FirstPlan(run.id(), run.partner(), run.timeline(), WEEKDAYS, nobody(), DAY0);
    }
}
