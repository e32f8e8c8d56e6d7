package firstdeal.catalog;

import firstdeal.program.Part;
import firstdeal.program.Program;
import firstdeal.schedule.BusinessCalendar;
import firstdeal.schedule.Cadence;
import firstdeal.schedule.DueDates;
import firstdeal.schedule.Occurrence;
import firstdeal.schedule.SideCalendars;
import firstdeal.schedule.Timeline;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a program would be on a date: every dated task, meeting, gate and weekly outcome, by date. */
public record Preview(LocalDate day0, ZoneId zone, List<Line> lines) {

    /** What lies on a day. */
    public enum Kind {
        MEETING,
        GATE,
        TASK,
        OUTCOME
    }

    /**
     * @param day counted from day 0
     * @param moved whether the program's own day was no business day
     * @param skipped an occurrence of a series that falls into a closure
     */
    public record Line(
            LocalDate date,
            int day,
            Kind kind,
            String key,
            String title,
            Side side,
            String phase,
            boolean moved,
            boolean skipped) {}

    /** On a Monday-to-Friday calendar; the plan of a real partner has its regions' holidays besides. */
    public static Preview of(Program tailored, LocalDate day0, ZoneId zone) {
        return of(
                tailored,
                new Timeline(day0, zone),
                new SideCalendars(BusinessCalendar.WEEKDAYS, BusinessCalendar.WEEKDAYS));
    }

    static Preview of(Program tailored, Timeline timeline, SideCalendars calendars) {
        var cadence = new Cadence(tailored, timeline, calendars);
        var lines = new ArrayList<Line>();
        tailored.tasks()
                .forEach(task -> lines.add(line(
                        timeline,
                        DueDates.of(timeline, task, calendars),
                        task.window().to(),
                        Kind.TASK,
                        task.key(),
                        task.title(),
                        task.side(),
                        task.phase())));
        tailored.gates()
                .forEach(gate -> lines.add(line(
                        timeline,
                        cadence.gateDate(gate),
                        gate.day(),
                        Kind.GATE,
                        gate.key(),
                        gate.title(),
                        Side.JOINT,
                        "")));
        tailored.weeklyOutcomes()
                .forEach(outcome -> lines.add(line(
                        timeline,
                        DueDates.of(timeline, outcome, calendars),
                        outcome.dueDay(),
                        Kind.OUTCOME,
                        outcome.key(),
                        outcome.title(),
                        Side.JOINT,
                        "")));
        Map<String, String> titles =
                tailored.meetings().stream().collect(Collectors.toMap(Part::key, it -> it.title()));
        cadence.occurrences().forEach(it -> lines.add(meeting(timeline, it, titles.getOrDefault(it.meeting(), ""))));
        lines.sort(Comparator.comparing(Line::date).thenComparing(Line::kind).thenComparing(Line::title));
        return new Preview(timeline.day0(), timeline.zone(), List.copyOf(lines));
    }

    private static Line line(
            Timeline timeline, LocalDate date, int day, Kind kind, String key, String title, Side side, String phase) {
        return new Line(
                date, timeline.day(date), kind, key, title, side, phase, !date.equals(timeline.date(day)), false);
    }

    private static Line meeting(Timeline timeline, Occurrence it, String title) {
        return new Line(
                it.date(),
                timeline.day(it.date()),
                Kind.MEETING,
                it.meeting(),
                title,
                Side.JOINT,
                "",
                !it.date().equals(it.nominal()),
                it.isSkipped());
    }
}
