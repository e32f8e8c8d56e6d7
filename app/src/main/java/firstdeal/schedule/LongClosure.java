package firstdeal.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A closure that costs a run more than a working week; a start preview warns of it.
 *
 * @param name as the calendar calls it; several that touch each other are one, named by all
 * @param from its first day, also when that lies before the run
 * @param to its last day
 * @param businessDays how many business days of the run it takes
 */
public record LongClosure(String name, LocalDate from, LocalDate to, int businessDays) {

    /** Closures of more business days than this are long. */
    public static final int LIMIT = 5;

    /** The long closures of a calendar that fall into the days from {@code first} to {@code last}, both included. */
    public static List<LongClosure> within(BusinessCalendar calendar, LocalDate first, LocalDate last) {
        return merged(calendar).stream()
                .map(closure -> new LongClosure(
                        closure.name(), closure.from(), closure.to(), taken(calendar, closure, first, last)))
                .filter(closure -> closure.businessDays() > LIMIT)
                .toList();
    }

    private static List<DayOff> merged(BusinessCalendar calendar) {
        var merged = new ArrayList<DayOff>();
        calendar.daysOff().stream()
                .filter(DayOff::isClosure)
                .sorted(Comparator.comparing(DayOff::from).thenComparing(DayOff::to))
                .forEach(next -> {
                    if (!merged.isEmpty() && touches(calendar, merged.getLast(), next)) {
                        merged.add(joined(merged.removeLast(), next));
                    } else {
                        merged.add(next);
                    }
                });
        return merged;
    }

    private static boolean touches(BusinessCalendar calendar, DayOff one, DayOff next) {
        return calendar.count(one.to().plusDays(1), next.from()) == 0;
    }

    private static DayOff joined(DayOff one, DayOff next) {
        var to = next.to().isAfter(one.to()) ? next.to() : one.to();
        var name = one.name().equals(next.name()) ? one.name() : one.name() + ", " + next.name();
        return DayOff.closure(one.from(), to, name);
    }

    /** Days that would be worked without the closure: neither weekend nor a holiday. */
    private static int taken(BusinessCalendar calendar, DayOff closure, LocalDate first, LocalDate last) {
        var from = closure.from().isBefore(first) ? first : closure.from();
        var to = closure.to().isAfter(last) ? last : closure.to();
        var holidays = BusinessCalendar.of(
                calendar.weekend(),
                calendar.daysOff().stream().filter(off -> !off.isClosure()).toList());
        return holidays.count(from, to.plusDays(1));
    }
}
