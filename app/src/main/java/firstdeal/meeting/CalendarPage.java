package firstdeal.meeting;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that meeting/calendar.jte prints: when do we meet, and who has committed?
 *
 * @param on the day from which it is shown, or whose week or month
 * @param zone of the reader, in which every time is shown
 * @param entries those in view, by time
 * @param proposals times that somebody proposed and nobody decided
 * @param vacant roles that are invited and that nobody holds
 * @param unrecorded meetings that are over and of which nobody said how they went
 */
public record CalendarPage(
        OnboardingFrame frame,
        Text headline,
        View view,
        LocalDate on,
        LocalDate today,
        ZoneId zone,
        ZoneId runZone,
        List<Entry> entries,
        List<Entry> unrecorded,
        List<Proposed> proposals,
        List<Text> vacant,
        Map<LocalDate, List<String>> daysOff,
        boolean mayWork,
        boolean going) {

    /** How much of it is seen at once. */
    public enum View {
        AGENDA,
        WEEK,
        MONTH;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The first day in view. */
        public LocalDate first(LocalDate on) {
            return switch (this) {
                case AGENDA -> on;
                case WEEK -> monday(on);
                case MONTH -> monday(on.withDayOfMonth(1));
            };
        }

        /** The day after the last one in view. */
        public LocalDate end(LocalDate on) {
            return switch (this) {
                case AGENDA -> on.plusDays(AGENDA_DAYS);
                case WEEK -> monday(on).plusDays(7);
                case MONTH ->
                    monday(on.with(TemporalAdjusters.lastDayOfMonth())).plusDays(7);
            };
        }

        LocalDate next(LocalDate on, int steps) {
            return switch (this) {
                case AGENDA -> on.plusDays(AGENDA_DAYS * (long) steps);
                case WEEK -> on.plusWeeks(steps);
                case MONTH -> on.withDayOfMonth(1).plusMonths(steps);
            };
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    private static final int AGENDA_DAYS = 35;

    /**
     * A meeting as the calendar shows it.
     *
     * @param day in the reader's zone, as start and end are
     * @param committed how many of those invited have accepted, and who has not
     */
    public record Entry(
            String path,
            String title,
            LocalDate day,
            LocalTime start,
            LocalTime end,
            String state,
            boolean gate,
            boolean internal,
            boolean accepted,
            boolean declined,
            Text committed,
            List<Text> conflicts,
            Optional<String> outcome) {}

    /** @param action where accepting and refusing are posted to */
    public record Proposed(String action, Text text) {}

    public CalendarPage {
        entries = List.copyOf(entries);
        unrecorded = List.copyOf(unrecorded);
        proposals = List.copyOf(proposals);
        vacant = List.copyOf(vacant);
        daysOff = Map.copyOf(daysOff);
    }

    public String path(View other) {
        return path(other, on);
    }

    private String path(View other, LocalDate day) {
        return frame.path() + "/calendar?view=" + other.key() + "&on=" + day;
    }

    public String earlier() {
        return path(view, view.next(on, -1));
    }

    public String later() {
        return path(view, view.next(on, 1));
    }

    public String now() {
        return path(view, today);
    }

    public boolean isElsewhere() {
        return !zone.equals(runZone);
    }

    /** The days in view that have a meeting. */
    public List<LocalDate> days() {
        return entries.stream().map(Entry::day).distinct().toList();
    }

    public List<Entry> of(LocalDate day) {
        return entries.stream().filter(it -> it.day().equals(day)).toList();
    }

    /** The weeks in view, each of seven days. */
    public List<List<LocalDate>> weeks() {
        var weeks = new ArrayList<List<LocalDate>>();
        var first = view.first(on);
        long count = ChronoUnit.DAYS.between(first, view.end(on)) / 7;
        for (int week = 0; week < count; week++) {
            var monday = first.plusWeeks(week);
            weeks.add(monday.datesUntil(monday.plusDays(7)).toList());
        }
        return weeks;
    }

    public boolean isInMonth(LocalDate day) {
        return view != View.MONTH || day.getMonth() == on.getMonth();
    }

    public List<String> off(LocalDate day) {
        return daysOff.getOrDefault(day, List.of());
    }
}
