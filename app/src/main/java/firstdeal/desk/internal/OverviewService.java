package firstdeal.desk.internal;

import firstdeal.desk.OverviewPage;
import firstdeal.gate.Gates;
import firstdeal.gate.OnboardingGates;
import firstdeal.intervention.Interventions;
import firstdeal.onboarding.Me;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.PlanPage;
import firstdeal.onboarding.PlanPage.Shown;
import firstdeal.partner.PartnerFacts;
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

    private final Onboardings onboardings;
    private final Gates gates;
    private final PartnerFacts partners;
    private final Interventions interventions;
    private final Me me;

    OverviewService(Onboardings onboardings, Gates gates, PartnerFacts partners, Interventions interventions, Me me) {
        this.me = me;
        this.onboardings = onboardings;
        this.gates = gates;
        this.partners = partners;
        this.interventions = interventions;
    }

    /** A plan and its gates, for the API. */
    record PlanAndGates(Plan plan, Optional<OnboardingGates> gates) {}

    PlanAndGates whole(Actor actor, OnboardingId id) {
        var plan = onboardings.plan(actor, id);
        return new PlanAndGates(
                plan, Optional.ofNullable(gates.of(actor, List.of(id)).get(id)));
    }

    OverviewPage page(Actor actor, OnboardingId id, String show) {
        var whole = whole(actor, id);
        var partner = whole.plan().onboarding().partner();
        var company = partners.companies(List.of(partner)).get(partner);
        var people = partners.of(List.of(partner)).get(partner);
        if (company == null || people == null) {
            throw new NotFound(id);
        }
        var shown = Shown.of(show);
        var mine = shown == Shown.MINE ? me.of(actor) : Optional.<ContactId>empty();
        var plan = PlanPage.of(whole.plan(), names(whole.plan()), shown, mine, actor.may(Permission.WORK));
        return OverviewPage.of(whole.plan(), whole.gates(), company, people, interventions.openOf(List.of(id)), plan);
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
