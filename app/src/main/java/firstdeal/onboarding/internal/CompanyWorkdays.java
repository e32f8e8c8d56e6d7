package firstdeal.onboarding.internal;

import firstdeal.onboarding.Workdays;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFacts;
import firstdeal.schedule.Calendars;
import firstdeal.schedule.Calendars.Workplace;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the calendars of both sides together. */
@Component
class CompanyWorkdays implements Workdays {

    private final PartnerFacts partners;
    private final Calendars calendars;

    CompanyWorkdays(PartnerFacts partners, Calendars calendars) {
        this.partners = partners;
        this.calendars = calendars;
    }

    @Override
    public Pair of(PartnerId partner) {
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
