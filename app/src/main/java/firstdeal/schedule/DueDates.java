package firstdeal.schedule;

import firstdeal.program.TaskTemplate;
import firstdeal.program.WeeklyOutcome;
import firstdeal.program.Window;
import java.time.LocalDate;

/**
 * Due dates are business days. A day on which its owner does not work moves back to the last business day before it, never
 * before the first day of its window; when the window has no business day, it moves forward to the first one after.
 */
public final class DueDates {

    private DueDates() {}

    /** The due date of a task for the side that owns it. */
    public static LocalDate of(Timeline timeline, TaskTemplate task, SideCalendars calendars) {
        return of(timeline, task.window(), calendars.of(task.side()));
    }

    /** The due date of a weekly outcome, which both companies owe by the last day of its week. */
    public static LocalDate of(Timeline timeline, WeeklyOutcome outcome, SideCalendars calendars) {
        return of(timeline, Timeline.weekDays(outcome.week()), calendars.both());
    }

    /** The due date of work that has a window of days. */
    public static LocalDate of(Timeline timeline, Window window, BusinessCalendar calendar) {
        return within(timeline.date(window.from()), timeline.date(window.to()), calendar);
    }

    /**
     * The last business day from {@code first} to {@code last}, else the first one after {@code last}.
     *
     * @throws IllegalArgumentException when {@code last} is before {@code first}
     */
    public static LocalDate within(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A window ends before it begins: " + first + " to " + last);
        }
        var day = last;
        while (!calendar.isBusinessDay(day)) {
            if (!day.isAfter(first)) {
                return calendar.onOrAfter(last);
            }
            day = day.minusDays(1);
        }
        return day;
    }
}
