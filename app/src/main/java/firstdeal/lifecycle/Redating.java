package firstdeal.lifecycle;

import firstdeal.onboarding.Life;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Task;
import firstdeal.program.Program;
import firstdeal.schedule.DueDates;
import firstdeal.schedule.SideCalendars;
import firstdeal.schedule.Timeline;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another day 0 moves. Decisions and dates set by hand stay.
 *
 * @param tasks every task as it is afterwards
 * @param moved the tasks whose due date changes
 * @param gates every gate that is not passed, with its day before and after
 * @param meetings those to come that move, fall out or are new
 */
public record Redating(
        LocalDate from,
        LocalDate to,
        List<Task> tasks,
        List<Moved> moved,
        List<MovedGate> gates,
        List<MovedMeeting> meetings,
        Onboarding after) {

    public record Moved(String key, String title, LocalDate from, LocalDate to) {}

    public record MovedGate(String key, String title, LocalDate from, LocalDate to) {}

    /** @param from empty for one that is new; @param to empty for one that falls out; both on the clock of the run's zone */
    public record MovedMeeting(
            String key,
            String title,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to) {}

    public static Redating of(
            Onboarding run, Program program, List<Task> tasks, SideCalendars calendars, LocalDate day0, Life life) {
        var timeline = new Timeline(day0, run.zone());
        var next = tasks.stream()
                .map(it -> redated(it, program, timeline, calendars))
                .toList();
        var moved = new java.util.ArrayList<Moved>();
        for (int i = 0; i < tasks.size(); i++) {
            var before = tasks.get(i);
            if (before.isAsked() && !before.due().equals(next.get(i).due())) {
                moved.add(new Moved(
                        before.key(), before.title(), before.due(), next.get(i).due()));
            }
        }
        var gates = program.phases().stream()
                .filter(it -> it.gate().isPresent() && !run.hasPassed(it.key()))
                .map(it -> it.gate().get())
                .map(it -> new MovedGate(it.key(), it.title(), run.day0().plusDays(it.day()), day0.plusDays(it.day())))
                .toList();
        return new Redating(run.day0(), day0, next, moved, gates, List.of(), shifted(run, program, day0, life));
    }

    public Redating with(List<MovedMeeting> known) {
        return new Redating(from, to, tasks, moved, gates, known, after);
    }

    private static Task redated(Task task, Program program, Timeline timeline, SideCalendars calendars) {
        return program.task(task.key())
                .map(it -> task.redated(timeline.date(it.window().from()), DueDates.of(timeline, it, calendars)))
                .orElse(task);
    }

    /** Phases that opened with day 0 open with the new one; what opened by a decision keeps its day. */
    private static Onboarding shifted(Onboarding run, Program program, LocalDate day0, Life life) {
        long days = ChronoUnit.DAYS.between(run.day0(), day0);
        return run.withDay0(day0, life)
                .withPhases(phases -> phases.stream()
                        .map(it -> it.opened().equals(run.day0()) || program.isChecklist()
                                ? it.openedOn(it.opened().plusDays(days))
                                : it)
                        .toList());
    }
}
