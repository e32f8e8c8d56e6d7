package firstdeal.onboarding.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.PhaseOpened;
import firstdeal.onboarding.OnboardingEvent.PhaseReopened;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.onboarding.Phases;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what follows a passed gate, and closes it again when the gate is reopened. */
@Service
@Transactional
class PhaseService implements Phases {

    private final OnboardingStore onboardings;
    private final Programs programs;
    private final PlanHistory history;
    private final ApplicationEventPublisher events;

    PhaseService(
            OnboardingStore onboardings, Programs programs, PlanHistory history, ApplicationEventPublisher events) {
        this.onboardings = onboardings;
        this.programs = programs;
        this.history = history;
        this.events = events;
    }

    @Override
    public void pass(Actor actor, OnboardingId id, String phase, LocalDate on) {
        var run = onboardings.get(actor, id);
        run.requireGoing();
        if (run.isPreparing()) {
            throw new Refused(Text.of("onboarding.phase.preparing"));
        }
        if (run.inHand().filter(it -> it.phase().equals(phase)).isEmpty()) {
            throw new Refused(Text.of("onboarding.phase.not-in-hand"));
        }
        var program = programs.tailored(run.program(), run.partnerType());
        var next = run.withPhases(phases -> PhaseOrder.passed(program, phases, phase, on));
        save(actor, "onboarding.phase-passed", run, next, phase);
        next.phases().stream()
                .filter(it -> !run.hasOpened(it.phase()))
                .forEach(it -> events.publishEvent(new PhaseOpened(id, run.partner(), it.phase(), it.opened())));
    }

    @Override
    public void reopen(Actor actor, OnboardingId id, String phase, LocalDate on) {
        var run = onboardings.get(actor, id);
        run.requireGoing();
        if (!run.hasPassed(phase)) {
            throw new Refused(Text.of("onboarding.phase.not-passed"));
        }
        var program = programs.tailored(run.program(), run.partnerType());
        var next = run.withPhases(phases -> PhaseOrder.reopened(program, phases, phase));
        save(actor, "onboarding.phase-reopened", run, next, phase);
        events.publishEvent(new PhaseReopened(id, run.partner(), phase, on));
    }

    private void save(Actor actor, String act, Onboarding before, Onboarding after, String phase) {
        onboardings.save(after);
        onboardings.savePhases(after);
        history.run(
                actor, act, after, Map.of("inHand", inHand(before)), Map.of("phase", phase, "inHand", inHand(after)));
    }

    private static String inHand(Onboarding run) {
        return run.inHand().map(PhaseOpening::phase).orElse("");
    }
}
