package firstdeal.schedule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public holidays of a region as they ship.
 *
 * @param key for example {@code DE}
 * @param weekend the days of the week that are not worked
 */
public record RegionHolidays(String key, String name, Set<DayOfWeek> weekend, List<Named> rules) {

    /** A holiday's name and its rule. */
    public record Named(String name, HolidayRule rule) {}

    public RegionHolidays {
        weekend = Set.copyOf(weekend);
        rules = List.copyOf(rules);
    }

    /** A region of which nothing is known: Monday to Friday, no holidays. */
    public static RegionHolidays unknown(String key) {
        return new RegionHolidays(key, key, BusinessCalendar.WEEKDAYS.weekend(), List.of());
    }

    /** Every holiday from one year to another, both included, by date. */
    public List<DayOff> in(int firstYear, int lastYear) {
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(this::in)
                .sorted(java.util.Comparator.comparing(DayOff::from))
                .toList();
    }

    private Stream<DayOff> in(int year) {
        return rules.stream().map(named -> DayOff.holiday(named.rule().in(year), named.name()));
    }
}
