package firstdeal.outcome;

import firstdeal.program.Program;
import firstdeal.schedule.DueDates;
import firstdeal.schedule.SideCalendars;
import firstdeal.schedule.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A weekly joint outcome and what became of it.
 *
 * @param why it was missed, in somebody's words
 */
public record WeekStatus(int week, String title, LocalDate due, Status status, Recorded recorded) {

    /** Reached, missed when its day has passed, or open. */
    public enum Status {
        REACHED,
        MISSED,
        OPEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is written down about it.
     *
     * @param automatic its criterion held; nobody had to say so
     */
    public record Recorded(int week, Optional<LocalDate> reachedOn, boolean automatic, String why, String by) {

        public static Recorded nothing(int week) {
            return new Recorded(week, Optional.empty(), false, "", "");
        }
    }

    public static List<WeekStatus> of(
            Program program,
            Timeline timeline,
            SideCalendars calendars,
            Map<Integer, Recorded> recorded,
            LocalDate today) {
        return program.weeklyOutcomes().stream()
                .map(it -> {
                    var known = recorded.getOrDefault(it.week(), Recorded.nothing(it.week()));
                    var due = DueDates.of(timeline, it, calendars);
                    return new WeekStatus(it.week(), it.title(), due, status(known, due, today), known);
                })
                .toList();
    }

    private static Status status(Recorded known, LocalDate due, LocalDate today) {
        if (known.reachedOn().isPresent()) {
            return Status.REACHED;
        }
        return today.isAfter(due) ? Status.MISSED : Status.OPEN;
    }
}
