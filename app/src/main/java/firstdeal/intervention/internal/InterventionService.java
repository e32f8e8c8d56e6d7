package firstdeal.intervention.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.intervention.Intervention;
import firstdeal.intervention.Intervention.Action;
import firstdeal.intervention.Intervention.Outcome;
import firstdeal.intervention.Intervention.Plan;
import firstdeal.intervention.InterventionClosed;
import firstdeal.intervention.InterventionId;
import firstdeal.intervention.InterventionOpened;
import firstdeal.intervention.Interventions;
import firstdeal.intervention.InterventionsPage;
import firstdeal.intervention.Ladder;
import firstdeal.onboarding.Onboarding;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
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
    private final Runs runs;
    private final PartnerFacts partners;
    private final ActionTasks tasks;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    InterventionService(
            InterventionStore store,
            Runs runs,
            PartnerFacts partners,
            ActionTasks tasks,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.partners = partners;
        this.tasks = tasks;
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
                            before.actions().stream().map(Action::title).toList(),
                            before.measure(),
                            reviewOn),
                    today);
            store.save(after);
            return before.id();
        }
        return begin(actor, onboarding, partner, group, cause, reviewOn, today);
    }

    private InterventionId begin(
            Actor actor,
            OnboardingId onboarding,
            PartnerId partner,
            String group,
            String cause,
            LocalDate reviewOn,
            LocalDate today) {
        var opened =
                Intervention.open(new InterventionId(ids.next()), onboarding, partner, group, cause, reviewOn, today);
        add(actor, opened);
        return opened.id();
    }

    /** What a person opens: about something that the program knows and that has no open one. */
    InterventionId open(Actor actor, OnboardingId id, String group, String cause, LocalDate reviewOn) {
        var run = onboarding(id);
        var known = InterventionsPage.about(runs.program(run)).keySet();
        if (!known.contains(group)) {
            throw refused("group", Text.of("intervention.one-of", "value", group, "allowed", List.copyOf(known)));
        }
        if (store.openIn(id, group).isPresent()) {
            throw refused("group", Text.of("intervention.is-open"));
        }
        return begin(actor, id, run.partner(), group, cause, reviewOn, today(run));
    }

    List<Intervention> of(OnboardingId id) {
        return store.of(onboarding(id).id());
    }

    Intervention get(OnboardingId onboarding, InterventionId id) {
        return store.get(onboarding(onboarding).id(), id);
    }

    /** @param seen the version that the actor saw */
    void plan(Actor actor, OnboardingId onboarding, InterventionId id, int seen, Plan plan) {
        var before = store.get(onboarding, id);
        if (before.version() != seen) {
            throw new StaleData(id);
        }
        plan.ourOwner().ifPresent(owner -> requireOwner("ourOwner", owner, Side.VENDOR, before.partner()));
        plan.theirOwner().ifPresent(owner -> requireOwner("theirOwner", owner, Side.PARTNER, before.partner()));
        var run = onboarding(onboarding);
        var planned = before.planned(plan, today(run));
        var after = planned.with(tasks.of(actor, run, planned));
        tasks.drop(actor, run, before.actions(), after.actions());
        store.save(after);
        audit.record(actor, "intervention.planned", subject(before), said(before), said(after));
    }

    void close(Actor actor, OnboardingId onboarding, InterventionId id, Outcome outcome, String note) {
        var before = store.get(onboarding, id);
        var run = onboarding(onboarding);
        var after = before.closed(outcome, note, today(run));
        store.save(after);
        audit.record(actor, "intervention.closed", subject(before), Map.of(), Map.of("outcome", outcome, "note", note));
        events.publishEvent(new InterventionClosed(id, onboarding, before.partner(), outcome));
        if (outcome == Outcome.DID_NOT_WORK && !run.isEnded()) {
            follow(actor, before, today(run));
        }
    }

    /** Somebody higher takes it up. */
    private void follow(Actor actor, Intervention before, LocalDate today) {
        var people = partners.of(before.partner());
        var next = before.next(
                new InterventionId(ids.next()),
                Ladder.above(people, Side.VENDOR, before.ourOwner(), today),
                Ladder.above(people, Side.PARTNER, before.theirOwner(), today),
                today);
        add(actor, next);
    }

    private void add(Actor actor, Intervention opened) {
        store.add(opened);
        audit.record(
                actor,
                "intervention.opened",
                subject(opened),
                Map.of(),
                Map.of("group", opened.group(), "cause", opened.cause(), "reviewOn", opened.reviewOn()));
        events.publishEvent(new InterventionOpened(opened.id(), opened.onboarding(), opened.partner(), opened.group()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Intervention> openOf(Collection<OnboardingId> onboardings) {
        return store.openOf(onboardings);
    }

    private void requireOwner(String field, ContactId id, Side side, PartnerId partner) {
        var person = partners.people(List.of(id)).get(id);
        if (person == null
                || person.hasLeft()
                || person.side() != side
                || (side == Side.PARTNER && !person.company().equals(partner))) {
            throw refused(field, Text.of("intervention.owner-of-side", "side", side));
        }
    }

    private Onboarding onboarding(OnboardingId id) {
        return runs.get(id);
    }

    private LocalDate today(Onboarding onboarding) {
        return onboarding.today(clock.instant());
    }

    private static Map<String, Object> said(Intervention it) {
        var actions = it.actions().stream().map(Action::title).toList();
        return Map.of("cause", it.cause(), "actions", actions, "measure", it.measure(), "reviewOn", it.reviewOn());
    }

    private static Subject subject(Intervention it) {
        return Subject.of("intervention", it.id().toString(), it.partner(), it.onboarding());
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
