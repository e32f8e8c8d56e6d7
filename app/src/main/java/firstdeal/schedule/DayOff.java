package firstdeal.schedule;

import java.time.LocalDate;

/**
 * Days on which nobody works besides weekends.
 *
 * @param name what people call it: a holiday's name, "Company holidays"
 * @param from its first day
 * @param to its last day, the same for a single day
 * @param kind a public holiday or a closure: occurrences of a series are moved off a holiday and skipped in a closure
 */
public record DayOff(String name, LocalDate from, LocalDate to, Kind kind) {

    /** Why nobody works. */
    public enum Kind {
        HOLIDAY,
        CLOSURE
    }

    /** @throws IllegalArgumentException when it ends before it begins */
    public DayOff {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Days off end before they begin: " + from + " to " + to);
        }
    }

    public static DayOff holiday(LocalDate day, String name) {
        return new DayOff(name, day, day, Kind.HOLIDAY);
    }

    public static DayOff closure(LocalDate from, LocalDate to, String name) {
        return new DayOff(name, from, to, Kind.CLOSURE);
    }

    public boolean isClosure() {
        return kind == Kind.CLOSURE;
    }
}
