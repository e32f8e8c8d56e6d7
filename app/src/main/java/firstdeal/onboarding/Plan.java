package firstdeal.onboarding;

import firstdeal.program.Program;
import firstdeal.program.TaskTemplate;
import firstdeal.schedule.DueDates;
import firstdeal.schedule.Expected;
import firstdeal.schedule.Pause;
import firstdeal.schedule.SideCalendars;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run as it stands today: every task with the day against which it is late, and every gate with its expected day.
 *
 * @param lines in the order of the plan
 */
public record Plan(Onboarding onboarding, Program program, Expected expected, List<Line> lines, LocalDate today) {

    /**
     * A task today.
     *
     * @param phaseOpen its phase has opened; before that it is neither due nor nagged about
     * @param expected the day by which it is due as things stand
     * @param lateDays how many calendar days it is late; 0 when it is not
     * @param waitsFor tasks before it that are not settled yet
     */
    public record Line(Task task, boolean phaseOpen, LocalDate expected, int lateDays, List<Task> waitsFor) {

        public boolean isLate() {
            return lateDays > 0;
        }
    }

    public Plan {
        lines = List.copyOf(lines);
    }

    public static Plan of(Onboarding run, Program program, List<Task> tasks, SideCalendars calendars, LocalDate today) {
        var expected = Expected.of(program, run.day0(), run.runs(), run.pauses(), today);
        var byKey = tasks.stream().collect(Collectors.toMap(Task::key, Function.identity()));
        var templates = program.tasks().stream().collect(Collectors.toMap(TaskTemplate::key, Function.identity()));
        boolean nothingDue =
                run.isPreparing() || run.isEnded() || run.rest(today).isPresent();
        var lines = tasks.stream()
                .map(task -> {
                    boolean open = run.hasOpened(task.phase());
                    var due = due(run, expected, task, calendars);
                    int late = nothingDue || !open || !task.isOpen()
                            ? 0
                            : Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(due, today)));
                    return new Line(task, open, due, late, waitsFor(task, templates, byKey));
                })
                .toList();
        return new Plan(run, program, expected, lines, today);
    }

    private static LocalDate due(Onboarding run, Expected expected, Task task, SideCalendars calendars) {
        var calendar = calendars.of(task.side());
        boolean gated = expected.gates().stream().anyMatch(it -> it.phase().equals(task.phase()));
        if (gated) {
            return expected.due(task.due(), task.phase(), calendar);
        }
        int rest = Pause.daysSince(run.day0(), run.pauses());
        return rest == 0 ? task.due() : DueDates.within(task.due(), task.due().plusDays(rest), calendar);
    }

    private static List<Task> waitsFor(Task task, Map<String, TaskTemplate> templates, Map<String, Task> byKey) {
        var template = templates.get(task.key());
        return template == null || template.waitsFor().isEmpty()
                ? List.of()
                : template.waitsFor().stream()
                        .map(byKey::get)
                        .filter(it -> it != null && it.isOpen())
                        .toList();
    }

    public Optional<Line> line(String task) {
        return lines.stream().filter(it -> it.task().key().equals(task)).findFirst();
    }

    public List<Line> asked() {
        return lines.stream().filter(it -> it.task().isAsked()).toList();
    }

    public long settled() {
        return lines.stream().filter(it -> it.task().state().isSettled()).count();
    }

    public long late() {
        return lines.stream().filter(Line::isLate).count();
    }

    /** Tasks of open phases that nobody owns. */
    public long unowned() {
        return lines.stream()
                .filter(it -> it.phaseOpen()
                        && it.task().isOpen()
                        && it.task().owners().isNobody())
                .count();
    }

    public int slip() {
        return expected.slip();
    }
}
