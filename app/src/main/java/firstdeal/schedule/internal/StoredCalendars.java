package firstdeal.schedule.internal;

import firstdeal.schedule.BusinessCalendar;
import firstdeal.schedule.Calendars;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.RegionHolidays;
import firstdeal.schedule.SideCalendars;
import firstdeal.schedule.internal.HolidayStore.Line;
import firstdeal.shared.PartnerId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars from the shipped rules and what people wrote. The lines are read in one statement each time, so every node sees a
 * change at once; what is made of them is kept, since most partnerships have the same days.
 */
@Service
@Transactional(readOnly = true)
class StoredCalendars implements Calendars {

    private static final int KEPT = 500;

    private final HolidayStore store;
    private final ShippedRegions shipped;
    private final Clock clock;
    private final Map<Days, BusinessCalendar> kept = new ConcurrentHashMap<>();
    private final Map<List<BusinessCalendar>, SideCalendars> sides = new ConcurrentHashMap<>();

    StoredCalendars(HolidayStore store, ShippedRegions shipped, Clock clock) {
        this.store = store;
        this.shipped = shipped;
        this.clock = clock;
    }

    /** What makes a calendar: the region, what people wrote, and around which year. */
    private record Days(String region, List<Written> written, int year) {}

    private record Written(DayOff off, boolean worked) {}

    @Override
    public BusinessCalendar of(Workplace workplace) {
        return calendar(
                workplace,
                store.lines(List.of(workplace.region()), List.of(workplace.company())).stream()
                        .collect(Collectors.groupingBy(Line::owner)));
    }

    @Override
    public Map<PartnerId, SideCalendars> of(Workplace vendor, Collection<Workplace> partners) {
        var all = Stream.concat(Stream.of(vendor), partners.stream()).toList();
        var lines = store
                .lines(
                        all.stream().map(Workplace::region).distinct().toList(),
                        all.stream().map(Workplace::company).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(Line::owner));
        var ours = calendar(vendor, lines);
        var calendars = new HashMap<PartnerId, SideCalendars>();
        for (var partner : partners) {
            var two = List.of(ours, calendar(partner, lines));
            calendars.put(
                    partner.company(),
                    keep(sides).computeIfAbsent(two, both -> new SideCalendars(both.getFirst(), both.getLast())));
        }
        return calendars;
    }

    @Override
    public List<Region> regions() {
        var names = new TreeMap<String, String>();
        store.regions().forEach(region -> names.put(region, region));
        shipped.all().forEach((key, region) -> names.put(key, region.name()));
        return names.entrySet().stream()
                .map(region -> new Region(region.getKey(), region.getValue()))
                .toList();
    }

    private BusinessCalendar calendar(Workplace workplace, Map<String, List<Line>> lines) {
        var written = Stream.of(workplace.region(), workplace.company().toString())
                .flatMap(owner -> lines.getOrDefault(owner, List.of()).stream())
                .map(line -> new Written(line.off(), line.worked()))
                .toList();
        return keep(kept)
                .computeIfAbsent(
                        new Days(
                                workplace.region(),
                                written,
                                LocalDate.now(clock).getYear()),
                        this::made);
    }

    private BusinessCalendar made(Days days) {
        var region = shipped.get(days.region());
        return BusinessCalendar.of(region.weekend(), daysOff(region, days.year(), days.written()));
    }

    private static List<DayOff> daysOff(RegionHolidays region, int year, List<Written> written) {
        var off = new ArrayList<>(shippedAround(region, year));
        written.stream().filter(Written::worked).forEach(line -> off.remove(line.off()));
        written.stream().filter(line -> !line.worked()).map(Written::off).forEach(off::add);
        return off;
    }

    /** The shipped holidays that a run may meet which goes on in this year: it may have begun a year back. */
    static List<DayOff> shippedAround(RegionHolidays region, int year) {
        return region.in(year - 3, year + 3);
    }

    /** Old days stay forgotten rather than filling the memory. */
    private static <K, V> Map<K, V> keep(Map<K, V> map) {
        if (map.size() > KEPT) {
            map.clear();
        }
        return map;
    }
}
