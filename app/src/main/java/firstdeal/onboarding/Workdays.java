package firstdeal.onboarding;

import firstdeal.partner.Company;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The two companies of a partnership and the days on which each works. */
public interface Workdays {

    /** A partner with the calendars of both sides. */
    record Pair(Company partner, SideCalendars calendars) {}

    /**
     * @throws NotFound when there is no such partner
     */
    default Pair of(PartnerId partner) {
        var pair = of(List.of(partner)).get(partner);
        if (pair == null) {
            throw new NotFound(partner);
        }
        return pair;
    }

    /** For any number, in two statements. A partner that does not exist is not in the map. */
    Map<PartnerId, Pair> of(Collection<PartnerId> partners);
}
