package firstdeal.onboarding;

import firstdeal.partner.Company;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;

/** The two companies of a partnership and the days on which each works. */
public interface Workdays {

    /** A partner with the calendars of both sides. */
    record Pair(Company partner, SideCalendars calendars) {}

    /**
     * In one statement.
     *
     * @throws NotFound when there is no such partner
     */
    Pair of(PartnerId partner);
}
