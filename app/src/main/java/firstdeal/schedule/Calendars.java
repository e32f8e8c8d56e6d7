package firstdeal.schedule;

import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who works when: holidays by region, closures by company. They are data; the settings page edits them. */
public interface Calendars {

    /**
     * Where and for whom somebody works.
     *
     * @param region a key such as {@code DE}; one that has no calendar works Monday to Friday without holidays
     * @param company whose own closures count besides the region's holidays
     */
    record Workplace(String region, PartnerId company) {}

    /** The region's weekend and holidays with the company's own closures. */
    BusinessCalendar of(Workplace workplace);

    /** The calendars of the two sides of a partnership, in one question. */
    default SideCalendars of(Workplace vendor, Workplace partner) {
        return Objects.requireNonNull(of(vendor, List.of(partner)).get(partner.company()));
    }

    /** The same for any number of partners, by company, in one question. */
    Map<PartnerId, SideCalendars> of(Workplace vendor, Collection<Workplace> partners);

    /** All regions that ship with a calendar or were given days, by key. */
    List<Region> regions();

    /** A region: its key and what people call it. */
    record Region(String key, String name) {}
}
