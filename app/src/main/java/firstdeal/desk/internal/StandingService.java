package firstdeal.desk.internal;

import firstdeal.desk.StandingRow;
import firstdeal.gate.Gates;
import firstdeal.gate.OnboardingGates;
import firstdeal.milestone.Milestones;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Kept;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of the portfolio after the facts that they are made of. */
@Service
@Transactional
class StandingService {

    private static final Actor PORTFOLIO = new Actor.System("Portfolio");

    private final StandingStore store;
    private final Onboardings onboardings;
    private final Gates gates;
    private final PartnerFacts partners;
    private final Workdays workdays;
    private final Milestones milestones;
    private final Kept<OnboardingId, Long, Names> kept = new Kept<>(2_000);

    private record Names(Company company, String pam) {}

    StandingService(
            StandingStore store,
            Onboardings onboardings,
            Gates gates,
            PartnerFacts partners,
            Workdays workdays,
            Milestones milestones) {
        this.store = store;
        this.onboardings = onboardings;
        this.gates = gates;
        this.partners = partners;
        this.workdays = workdays;
        this.milestones = milestones;
    }

    void rewrite(Collection<OnboardingId> ids) {
        for (OnboardingId id : ids) {
            var plan = onboardings.plan(PORTFOLIO, id);
            store.save(row(plan, gates.of(plan)));
        }
    }

    private StandingRow row(Plan plan, Optional<OnboardingGates> standing) {
        var run = plan.onboarding();
        long facts = run.stamp().facts();
        var names = kept.get(run.id(), facts).orElseGet(() -> kept.keep(run.id(), facts, names(run)));
        var reached = standing.map(it -> milestones.mark(run, it.reached())).orElse(List.of());
        return StandingRow.of(plan, standing, reached, names.company(), names.pam());
    }

    private Names names(Onboarding run) {
        var pam = run.pam()
                .flatMap(id -> Optional.ofNullable(partners.people(List.of(id)).get(id)))
                .map(Contact::name)
                .orElse("");
        return new Names(workdays.of(run.partner()).partner(), pam);
    }
}
