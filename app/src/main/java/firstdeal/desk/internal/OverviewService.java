package firstdeal.desk.internal;

import firstdeal.desk.OverviewPage;
import firstdeal.gate.Gates;
import firstdeal.gate.OnboardingGates;
import firstdeal.intervention.Interventions;
import firstdeal.milestone.Milestones;
import firstdeal.milestone.Reached;
import firstdeal.onboarding.Me;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.PlanPage;
import firstdeal.onboarding.PlanPage.Shown;
import firstdeal.onboarding.Stamp;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Kept;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the overview of one onboarding together, one question to each feature that it shows. */
@Service
@Transactional(readOnly = true)
class OverviewService {

    private static final int KEPT_AT_MOST = 2_000;

    private final Onboardings onboardings;
    private final Gates gates;
    private final PartnerFacts partners;
    private final Milestones milestones;
    private final Interventions interventions;
    private final Me me;
    private final Kept<OnboardingId, Stamp, Around> kept = new Kept<>(KEPT_AT_MOST);

    OverviewService(
            Onboardings onboardings,
            Gates gates,
            PartnerFacts partners,
            Milestones milestones,
            Interventions interventions,
            Me me) {
        this.onboardings = onboardings;
        this.gates = gates;
        this.partners = partners;
        this.milestones = milestones;
        this.interventions = interventions;
        this.me = me;
    }

    /** Who is around a plan: a change of any of them moves its stamp. */
    private record Around(Company company, PartnerFact people, Map<ContactId, String> names) {}

    /** A plan, its gates and what it has reached. */
    record PlanAndGates(Plan plan, Optional<OnboardingGates> gates, List<Reached> milestones) {}

    PlanAndGates whole(Actor actor, OnboardingId id) {
        var plan = onboardings.plan(actor, id);
        return new PlanAndGates(plan, gates.of(plan), milestones.of(plan.onboarding()));
    }

    OverviewPage page(Actor actor, OnboardingId id, String show) {
        var whole = whole(actor, id);
        var stamp = whole.plan().onboarding().stamp();
        var around = kept.get(id, stamp).orElseGet(() -> kept.keep(id, stamp, around(whole.plan())));
        var shown = Shown.of(show);
        var mine = shown == Shown.MINE ? me.of(actor) : Optional.<ContactId>empty();
        var plan = PlanPage.of(whole.plan(), around.names(), shown, mine, actor.may(Permission.WORK));
        return OverviewPage.of(
                whole.plan(),
                whole.gates(),
                around.company(),
                around.people(),
                whole.milestones(),
                interventions.openOf(List.of(id)),
                plan);
    }

    private Around around(Plan plan) {
        var partner = plan.onboarding().partner();
        var company = partners.companies(List.of(partner)).get(partner);
        var people = partners.of(List.of(partner)).get(partner);
        if (company == null || people == null) {
            throw new NotFound(plan.onboarding().id());
        }
        return new Around(company, people, names(plan));
    }

    private Map<ContactId, String> names(Plan plan) {
        var owners = new HashSet<ContactId>();
        plan.lines().forEach(line -> {
            line.task().owners().vendor().ifPresent(owners::add);
            line.task().owners().partner().ifPresent(owners::add);
        });
        var names = new HashMap<ContactId, String>();
        partners.people(owners).forEach((contact, person) -> names.put(contact, person.name()));
        return names;
    }
}
