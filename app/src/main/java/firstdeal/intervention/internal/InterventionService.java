package firstdeal.intervention.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.intervention.Intervention;
import firstdeal.intervention.Intervention.Outcome;
import firstdeal.intervention.Intervention.Plan;
import firstdeal.intervention.InterventionClosed;
import firstdeal.intervention.InterventionId;
import firstdeal.intervention.InterventionOpened;
import firstdeal.intervention.Interventions;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.PlanFacts;
import firstdeal.onboarding.PlanFacts.PlanFact;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class InterventionService implements Interventions {

    private final InterventionStore store;
    private final PlanFacts plans;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    InterventionService(
            InterventionStore store,
            PlanFacts plans,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public InterventionId open(
            Actor actor, OnboardingId onboarding, PartnerId partner, String group, String cause, LocalDate reviewOn) {
        var today = today(onboarding(onboarding));
        var standing = store.openIn(onboarding, group);
        if (standing.isPresent()) {
            var before = standing.get();
            var after = before.planned(
                    new Plan(
                            before.cause(),
                            before.ourOwner(),
                            before.theirOwner(),
                            before.actions(),
                            before.measure(),
                            reviewOn),
                    today);
            store.save(after);
            return before.id();
        }
        var opened =
                Intervention.open(new InterventionId(ids.next()), onboarding, partner, group, cause, reviewOn, today);
        store.add(opened);
        audit.record(
                actor,
                "intervention.opened",
                subject(opened),
                Map.of(),
                Map.of("group", group, "cause", opened.cause(), "reviewOn", reviewOn));
        events.publishEvent(new InterventionOpened(opened.id(), onboarding, partner, group));
        return opened.id();
    }

    InterventionId open(Actor actor, OnboardingId id, String group, String cause, LocalDate reviewOn) {
        return open(actor, id, onboarding(id).partner(), group, cause, reviewOn);
    }

    List<Intervention> of(OnboardingId id) {
        return store.of(onboarding(id).id());
    }

    Intervention get(OnboardingId onboarding, InterventionId id) {
        return store.get(onboarding(onboarding).id(), id);
    }

    void plan(Actor actor, OnboardingId onboarding, InterventionId id, Plan plan) {
        var before = store.get(onboarding, id);
        var after = before.planned(plan, today(onboarding(onboarding)));
        store.save(after);
        audit.record(actor, "intervention.planned", subject(before), said(before), said(after));
    }

    void close(Actor actor, OnboardingId onboarding, InterventionId id, Outcome outcome, String note) {
        var before = store.get(onboarding, id);
        var after = before.closed(outcome, note, today(onboarding(onboarding)));
        store.save(after);
        audit.record(actor, "intervention.closed", subject(before), Map.of(), Map.of("outcome", outcome, "note", note));
        events.publishEvent(new InterventionClosed(id, onboarding, before.partner(), outcome));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Intervention> openOf(Collection<OnboardingId> onboardings) {
        return store.openOf(onboardings);
    }

    private Onboarding onboarding(OnboardingId id) {
        PlanFact plan = plans.of(List.of(id)).get(id);
        if (plan == null) {
            throw new NotFound(id);
        }
        return plan.onboarding();
    }

    private LocalDate today(Onboarding onboarding) {
        return onboarding.today(clock.instant());
    }

    private static Map<String, Object> said(Intervention it) {
        return Map.of("cause", it.cause(), "actions", it.actions(), "measure", it.measure(), "reviewOn", it.reviewOn());
    }

    private static Subject subject(Intervention it) {
        return Subject.of("intervention", it.id().toString(), it.partner(), it.onboarding());
    }
}
