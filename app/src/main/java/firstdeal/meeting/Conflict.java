package firstdeal.meeting;

import firstdeal.schedule.BusinessCalendar;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands against a time. It is shown and never forbids: people know their calendars better. */
public sealed interface Conflict {

    /** @param name of the holiday or closure, empty for a weekend */
    record NotWorked(Side side, String name) implements Conflict {}

    /** @param people invited to both */
    record Booked(MeetingId other, List<ContactId> people) implements Conflict {}

    /** The sides that do not work on a day; of a meeting of our own people only ours counts. */
    static List<Conflict> ofDay(LocalDate day, boolean internal, SideCalendars calendars) {
        var conflicts = new ArrayList<Conflict>();
        notWorked(day, Side.VENDOR, calendars.vendor()).ifPresent(conflicts::add);
        if (!internal) {
            notWorked(day, Side.PARTNER, calendars.partner()).ifPresent(conflicts::add);
        }
        return conflicts;
    }

    private static Optional<Conflict> notWorked(LocalDate day, Side side, BusinessCalendar calendar) {
        return calendar.isBusinessDay(day)
                ? Optional.empty()
                : Optional.of(new NotWorked(
                        side, calendar.dayOff(day).map(DayOff::name).orElse("")));
    }
}
