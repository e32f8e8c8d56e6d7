package firstdeal.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;

/** The week of a call, named by its Monday. */
public record Week(LocalDate monday) implements Comparable<Week> {

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A week is named by its Monday: " + monday);
        }
    }

    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** As a URL says it; this week when it says nothing that can be, and never a week to come. */
    public static Week of(String text, LocalDate today) {
        var now = of(today);
        try {
            var asked = of(LocalDate.parse(text));
            return asked.compareTo(now) > 0 || asked.monday.getYear() < 2000 ? now : asked;
        } catch (DateTimeParseException _) {
            return now;
        }
    }

    public Week before() {
        return new Week(monday.minusWeeks(1));
    }

    public Week after() {
        return new Week(monday.plusWeeks(1));
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    @Override
    public String toString() {
        return monday.toString();
    }
}
