package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.AtStart;
import firstdeal.lifecycle.Capacity;
import firstdeal.lifecycle.PriorGates;
import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.StartPreview;
import firstdeal.lifecycle.Starts;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.OnboardingStarted;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.RunBook;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Roles;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins runs: everything of one is saved in one transaction, its tasks in one statement. */
@Service
@Transactional
class StartService implements Starts {

    private final Beginnings beginnings;
    private final RunBook runs;
    private final Onboardings onboardings;
    private final Roles roles;
    private final ObjectProvider<PriorGates> priorGates;
    private final ObjectProvider<AtStart> atStart;
    private final RunHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StartService(
            Beginnings beginnings,
            RunBook runs,
            Onboardings onboardings,
            Roles roles,
            ObjectProvider<PriorGates> priorGates,
            ObjectProvider<AtStart> atStart,
            RunHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.beginnings = beginnings;
        this.runs = runs;
        this.onboardings = onboardings;
        this.roles = roles;
        this.priorGates = priorGates;
        this.atStart = atStart;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public StartPreview preview(Actor actor, Start order) {
        requireInScope(actor, order);
        return beginnings.preview(beginnings.of(order, clock.instant()));
    }

    @Override
    public Plan begin(Actor actor, Start order) {
        requireInScope(actor, order);
        var now = clock.instant();
        order.requireSound(LocalDate.ofInstant(now, order.zone()));
        assignPam(actor, order, LocalDate.ofInstant(now, order.zone()));
        var begun = room(actor, beginnings.of(order, now));
        var run = begun.run();
        runs.begin(run, begun.tasks(), order.overCapacity());
        record(actor, begun, run);
        atStart.forEach(it -> it.begun(run, begun.program(), begun.people(), begun.calendars(), begun.today()));
        events.publishEvent(
                new OnboardingStarted(run.id(), run.partner(), run.program(), run.day0(), run.isPreparing()));
        return onboardings.plan(actor, run.id());
    }

    @Override
    public OnboardingId start(Actor actor, Start order) {
        return begin(actor, order).onboarding().id();
    }

    private void record(Actor actor, Beginnings.Begun begun, Onboarding run) {
        var after = new HashMap<String, Object>(Map.of(
                "program", begun.program().title(),
                "programVersion", run.program().toString(),
                "day0", run.day0().toString(),
                "preparing", run.isPreparing(),
                "tasks", begun.tasks().size()));
        if (!begun.order().overCapacity().isEmpty()) {
            after.put("overCapacity", begun.order().overCapacity());
        }
        history.run(actor, "onboarding.started", run, Map.of(), after);
        var prior = run.phases().stream()
                .filter(PhaseOpening::beforeFirstdeal)
                .map(it -> new PriorGates.Prior(
                        begun.program()
                                .phase(it.phase())
                                .orElseThrow()
                                .gate()
                                .orElseThrow()
                                .key(),
                        it.passed().orElseThrow(),
                        it.attestedBy().orElseThrow()))
                .toList();
        if (!prior.isEmpty()) {
            priorGates.ifAvailable(port -> port.record(actor, run, prior));
        }
    }

    private void assignPam(Actor actor, Start order, LocalDate today) {
        order.pam()
                .filter(pam -> !beginnings.isPam(order.partner(), pam, today))
                .ifPresent(pam ->
                        roles.assign(actor, order.partner(), Side.VENDOR, Role.PAM, Rank.MAIN, pam, today, null));
    }

    /** Refuses a run too many, unless the program owner says why or it waits. */
    private Beginnings.Begun room(Actor actor, Beginnings.Begun begun) {
        var full = begun.capacity().filter(Capacity::isFull);
        if (full.isEmpty() || !begun.run().gated()) {
            return begun;
        }
        if (begun.order().queue()) {
            var free = full.get().firstFree(begun.today());
            var day = free.isAfter(begun.order().day0()) ? free : begun.order().day0();
            return beginnings.of(begun.order().queuedFor(day), clock.instant());
        }
        if (begun.order().overCapacity().isEmpty() || !actor.may(Permission.GOVERN)) {
            throw refused(
                    "overCapacity",
                    Text.of(
                                    "lifecycle.start.full",
                                    "load",
                                    full.get().load(),
                                    "limit",
                                    full.get().limit())
                            .with("free", full.get().firstFree(begun.today())));
        }
        return begun;
    }

    private static void requireInScope(Actor actor, Start order) {
        if (!actor.scope().covers(order.partner())) {
            throw new NotFound(order.partner());
        }
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
