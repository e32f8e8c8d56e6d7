package firstdeal.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On which days somebody works: not on weekends, holidays and in closures. Immutable; looking up a day costs one hash.
 */
public final class BusinessCalendar {

    /** Saturday and Sunday off, no holidays. */
    public static final BusinessCalendar WEEKDAYS = of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of());

    private final Set<DayOfWeek> weekend;
    private final List<DayOff> daysOff;
    private final Map<LocalDate, DayOff> byDay;

    private BusinessCalendar(Set<DayOfWeek> weekend, List<DayOff> daysOff) {
        this.weekend = weekend;
        this.daysOff = daysOff;
        this.byDay = new HashMap<>();
        for (var off : daysOff) {
            off.from()
                    .datesUntil(off.to().plusDays(1))
                    .forEach(day -> byDay.merge(day, off, BusinessCalendar::stronger));
        }
    }

    /** @throws IllegalArgumentException when the weekend leaves no day of the week to work on */
    public static BusinessCalendar of(Set<DayOfWeek> weekend, Collection<DayOff> daysOff) {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A weekend leaves at least one day to work on");
        }
        return new BusinessCalendar(Set.copyOf(weekend), List.copyOf(daysOff));
    }

    private static DayOff stronger(DayOff one, DayOff other) {
        return one.isClosure() ? one : other;
    }

    public boolean isBusinessDay(LocalDate day) {
        return !isWeekend(day) && !byDay.containsKey(day);
    }

    public boolean isWeekend(LocalDate day) {
        return weekend.contains(day.getDayOfWeek());
    }

    /** The holiday or closure in which a day lies; a closure, when it lies in both. */
    public Optional<DayOff> dayOff(LocalDate day) {
        return Optional.ofNullable(byDay.get(day));
    }

    public Set<DayOfWeek> weekend() {
        return weekend;
    }

    public List<DayOff> daysOff() {
        return daysOff;
    }

    /** The calendar of two who have to work together: a business day is one of both. */
    public BusinessCalendar and(BusinessCalendar other) {
        if (other == this) {
            return this;
        }
        return of(
                Stream.concat(weekend.stream(), other.weekend.stream()).collect(java.util.stream.Collectors.toSet()),
                Stream.concat(daysOff.stream(), other.daysOff.stream())
                        .distinct()
                        .toList());
    }

    /** The first business day on or after a day. */
    public LocalDate onOrAfter(LocalDate day) {
        var at = day;
        while (!isBusinessDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** The last business day on or before a day. */
    public LocalDate onOrBefore(LocalDate day) {
        var at = day;
        while (!isBusinessDay(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    /**
     * Counts business days on from a day that need not be one itself: 1 is the next business day after it, -1 the last one
     * before it, 0 the day itself.
     */
    public LocalDate plus(LocalDate day, int businessDays) {
        var at = day;
        for (int i = 0; i < Math.abs(businessDays); i++) {
            at = businessDays > 0 ? onOrAfter(at.plusDays(1)) : onOrBefore(at.minusDays(1));
        }
        return at;
    }

    /** How many business days lie from a day (included) to a day (not included); 0 when the second is not later. */
    public int count(LocalDate from, LocalDate until) {
        return until.isAfter(from)
                ? Math.toIntExact(
                        from.datesUntil(until).filter(this::isBusinessDay).count())
                : 0;
    }
}
