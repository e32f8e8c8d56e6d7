package firstdeal.onboarding.internal;

import firstdeal.onboarding.Workdays;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerEvent;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Once;
import firstdeal.schedule.Calendars;
import firstdeal.schedule.Calendars.Workplace;
import firstdeal.schedule.DaysOffChanged;
import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the calendars of both sides together, once in a transaction: whoever starts, plans and judges a run asks for them. */
@Component
class CompanyWorkdays implements Workdays {

    private final PartnerFacts partners;
    private final Calendars calendars;
    private final Once<PartnerId, Pair> once = new Once<>();

    CompanyWorkdays(PartnerFacts partners, Calendars calendars) {
        this.partners = partners;
        this.calendars = calendars;
    }

    @Override
    public Map<PartnerId, Pair> of(Collection<PartnerId> wanted) {
        return once.of(wanted, this::read);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PartnerEvent event) {
        once.forget();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DaysOffChanged event) {
        once.forget();
    }

    private Map<PartnerId, Pair> read(Set<PartnerId> wanted) {
        var companies = partners.companies(Stream.concat(wanted.stream(), Stream.of(Company.OURS))
                .distinct()
                .toList());
        var ours = Optional.ofNullable(companies.get(Company.OURS))
                .map(CompanyWorkdays::place)
                .orElse(new Workplace("", Company.OURS));
        var theirs = wanted.stream()
                .flatMap(it -> Optional.ofNullable(companies.get(it)).stream())
                .toList();
        var days =
                calendars.of(ours, theirs.stream().map(CompanyWorkdays::place).toList());
        return theirs.stream()
                .collect(Collectors.toMap(
                        Company::id, it -> new Pair(it, Objects.requireNonNull(days.get(it.id()))), (a, _) -> a));
    }

    private static Workplace place(Company company) {
        return new Workplace(company.details().region(), company.id());
    }
}
