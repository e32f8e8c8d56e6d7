package firstdeal.registration.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.PlanFacts;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.Company;
import firstdeal.platform.words.Reader;
import firstdeal.registration.BusinessHours;
import firstdeal.registration.Policy;
import firstdeal.shared.PartnerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On what ground a registration of a partner stands: its run, our working hours, today, the rules. */
@Component
class Ground {

    private final PlanFacts plans;
    private final Workdays workdays;
    private final RegistrationPolicyStore policies;
    private final Clock clock;

    Ground(PlanFacts plans, Workdays workdays, RegistrationPolicyStore policies, Clock clock) {
        this.plans = plans;
        this.workdays = workdays;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param hours in which we answer */
    record Of(Company partner, Optional<Onboarding> run, BusinessHours hours, Policy policy, Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, hours.zone());
        }

        String type() {
            return partner.details().type();
        }
    }

    Of partner(PartnerId id) {
        var pair = workdays.of(id);
        var run = plans.running(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(Onboarding::gated)
                .findFirst();
        var zone = run.map(Onboarding::zone).orElse(Reader.DEFAULT.zone());
        var policy = policies.get();
        return new Of(pair.partner(), run, hours(pair, zone, policy), policy, clock.instant());
    }

    private static BusinessHours hours(Workdays.Pair pair, ZoneId zone, Policy policy) {
        return new BusinessHours(pair.calendars().vendor(), zone, policy.opens(), policy.closes());
    }

    Instant now() {
        return clock.instant();
    }
}
