package firstdeal.onboarding.internal;

import firstdeal.partner.Company;
import firstdeal.partner.PartnerFacts;
import firstdeal.schedule.Calendars;
import firstdeal.schedule.Calendars.Workplace;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The two companies of a partnership and the days on which each works, in one statement. */
@Component
class Workdays {

    /** A partner with the calendars of both sides. */
    record Pair(Company partner, SideCalendars calendars) {}

    private final PartnerFacts partners;
    private final Calendars calendars;

    Workdays(PartnerFacts partners, Calendars calendars) {
        this.partners = partners;
        this.calendars = calendars;
    }

    Pair of(PartnerId partner) {
        var companies = partners.companies(List.of(partner, Company.OURS));
        var theirs = companies.get(partner);
        if (theirs == null) {
            throw new NotFound(partner);
        }
        var ours = companies.getOrDefault(Company.OURS, theirs);
        return new Pair(theirs, calendars.of(place(ours), place(theirs)));
    }

    private static Workplace place(Company company) {
        return new Workplace(company.details().region(), company.id());
    }
}
