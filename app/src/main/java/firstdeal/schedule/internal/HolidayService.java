package firstdeal.schedule.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.platform.Ids;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.DaysOffChanged;
import firstdeal.schedule.DaysOffOf;
import firstdeal.schedule.HolidaysPage;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change in the days off. */
@Service
@Transactional
class HolidayService {

    private final HolidayStore store;
    private final ShippedRegions shipped;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    HolidayService(
            HolidayStore store,
            ShippedRegions shipped,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.shipped = shipped;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** By date: of a region those of one year, of a company all. */
    @Transactional(readOnly = true)
    List<HolidaysPage.Line> lines(DaysOffOf whose, int year) {
        return switch (whose) {
            case DaysOffOf.Company(var company) ->
                written(store.lines(List.of(), List.of(company)).stream()).toList();
            case DaysOffOf.Region(var region) -> {
                var lines = store.lines(List.of(region), List.of());
                var worked = lines.stream()
                        .filter(HolidayStore.Line::worked)
                        .map(HolidayStore.Line::off)
                        .toList();
                var coming = shipped.get(region).in(year, year).stream()
                        .filter(off -> !worked.contains(off))
                        .map(off -> line(shippedId(region, off), off, true));
                var added = written(lines.stream().filter(line -> !line.worked()))
                        .filter(line ->
                                line.from().getYear() <= year && line.to().getYear() >= year);
                yield Stream.concat(coming, added)
                        .sorted(Comparator.comparing(HolidaysPage.Line::from))
                        .toList();
            }
        };
    }

    /** @throws Refused when they have it already */
    UUID add(Actor actor, DaysOffOf whose, DayOff off) {
        var id = ids.next();
        if (!added(id, whose, off)) {
            throw new Refused(Text.of("schedule.holiday-twice", "name", off.name(), "day", off.from()));
        }
        tell(actor, "schedule.day-off-added", id, whose, Map.of(), facts(off));
        return id;
    }

    /** Adds all that are not there yet. @return how many */
    int addAll(Actor actor, DaysOffOf whose, List<DayOff> days) {
        int count = 0;
        for (var off : days) {
            var id = ids.next();
            if (added(id, whose, off)) {
                count++;
                tell(actor, "schedule.day-off-added", id, whose, Map.of(), facts(off));
            }
        }
        return count;
    }

    /** Removes what somebody wrote, or makes a shipped holiday a day of work. */
    void remove(Actor actor, UUID id) {
        var lines = store.line(id);
        if (lines.isEmpty()) {
            removeShipped(actor, id);
            return;
        }
        var line = lines.getFirst();
        boolean closure = line.off().isClosure();
        if (closure ? !store.removeClosure(id) : !store.removeHoliday(id)) {
            throw new NotFound(id);
        }
        var whose = closure ? new DaysOffOf.Company(PartnerId.of(line.owner())) : new DaysOffOf.Region(line.owner());
        tell(actor, "schedule.day-off-removed", id, whose, facts(line.off()), Map.of());
    }

    private void removeShipped(Actor actor, UUID id) {
        int year = LocalDate.now(clock).getYear();
        for (var region : shipped.all().values()) {
            for (var off : StoredCalendars.shippedAround(region, year)) {
                if (shippedId(region.key(), off).equals(id) && store.addHoliday(ids.next(), region.key(), off, true)) {
                    var whose = new DaysOffOf.Region(region.key());
                    tell(actor, "schedule.day-off-removed", id, whose, facts(off), Map.of());
                    return;
                }
            }
        }
        throw new NotFound(id);
    }

    private void tell(
            Actor actor, String act, UUID id, DaysOffOf whose, Map<String, String> before, Map<String, String> after) {
        audit.record(actor, act, subject(id, whose), before, after);
        events.publishEvent(new DaysOffChanged(whose));
    }

    private boolean added(UUID id, DaysOffOf whose, DayOff off) {
        return switch (whose) {
            case DaysOffOf.Region(var region) -> store.addHoliday(id, region, off, false);
            case DaysOffOf.Company(var company) -> store.addClosure(id, company, off);
        };
    }

    private static Subject subject(UUID id, DaysOffOf whose) {
        return switch (whose) {
            case DaysOffOf.Region _ -> Subject.of("holiday", id.toString());
            case DaysOffOf.Company(var company) -> Subject.of("closure", id.toString(), company);
        };
    }

    private static Map<String, String> facts(DayOff off) {
        return Map.of(
                "name",
                off.name(),
                "from",
                off.from().toString(),
                "to",
                off.to().toString());
    }

    private static Stream<HolidaysPage.Line> written(Stream<HolidayStore.Line> lines) {
        return lines.map(line -> line(line.id(), line.off(), false));
    }

    private static HolidaysPage.Line line(UUID id, DayOff off, boolean shipped) {
        return new HolidaysPage.Line(id, off.name(), off.from(), off.to(), shipped);
    }

    /** Shipped holidays stand in no table; their id is made of what they are. */
    private static UUID shippedId(String region, DayOff off) {
        return UUID.nameUUIDFromBytes((region + off.from() + off.name()).getBytes(StandardCharsets.UTF_8));
    }
}
