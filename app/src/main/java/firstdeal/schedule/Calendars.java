package firstdeal.schedule;

import firstdeal.shared.PartnerId;
import java.util.List;

/** Who works when: holidays by region, closures by company. They are data; the settings page edits them. */
public interface Calendars {

    /**
     * The calendar of a company in a region: the region's weekend and holidays with the company's own days off.
     *
     * @param region a key such as {@code DE}; one that has no calendar works Monday to Friday without holidays
     */
    BusinessCalendar of(String region, PartnerId company);

    /** The calendar of a region alone. */
    BusinessCalendar of(String region);

    /** The keys of all regions that have a calendar, sorted. */
    List<String> regions();
}
