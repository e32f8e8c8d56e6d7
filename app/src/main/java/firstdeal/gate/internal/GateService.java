package firstdeal.gate.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.gate.Decider;
import firstdeal.gate.Decision;
import firstdeal.gate.Decision.Kind;
import firstdeal.gate.DecisionId;
import firstdeal.gate.DecisionRules;
import firstdeal.gate.DecisionRules.Ruled;
import firstdeal.gate.Decisions;
import firstdeal.gate.GateDecided;
import firstdeal.gate.OnboardingGates;
import firstdeal.gate.Standing;
import firstdeal.gate.Wish;
import firstdeal.intervention.Intervention;
import firstdeal.intervention.Interventions;
import firstdeal.onboarding.FactStamp;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Phases;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides gates: judge by the facts of this moment, rule, write down with the evidence, open or close the phase. */
@Service
@Transactional
class GateService implements Decisions {

    private final GateQueries gates;
    private final DecisionStore decisions;
    private final Deciders deciders;
    private final Snapshots snapshots;
    private final Onboardings onboardings;
    private final Phases phases;
    private final Interventions interventions;
    private final FactStamp stamp;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    GateService(
            GateQueries gates,
            DecisionStore decisions,
            Deciders deciders,
            Snapshots snapshots,
            Onboardings onboardings,
            Phases phases,
            Interventions interventions,
            FactStamp stamp,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.gates = gates;
        this.decisions = decisions;
        this.deciders = deciders;
        this.snapshots = snapshots;
        this.onboardings = onboardings;
        this.phases = phases;
        this.interventions = interventions;
        this.stamp = stamp;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    Decider decider(Actor actor, OnboardingId onboarding) {
        var run = onboardings.get(actor, onboarding);
        return deciders.of(actor, run, run.today(clock.instant()));
    }

    /**
     * Decides; with a fast-track several gates at once, of which the first is answered.
     *
     * @param seen how many decisions the person had before them, when known; another one since is told
     */
    @Override
    public Decision decide(Actor actor, OnboardingId onboarding, String key, Wish wish, OptionalInt seen) {
        var run = onboardings.get(actor, onboarding);
        run.requireGoing();
        var all = gates.get(actor, onboarding);
        var gate = all.gate(key).orElseThrow(() -> new NotFound(key));
        if (seen.isPresent() && seen.getAsInt() != gate.decisions().size()) {
            throw new StaleData(key, Text.of("gate.refused.decided-meanwhile"));
        }
        var decider = deciders.of(actor, run, all.today());
        var ruled = DecisionRules.rule(wish, all, gate, decider);
        var now = clock.instant();
        var made = ruled.stream()
                .map(it -> write(actor, run, it, decision(it, wish, decider, all.today(), now)))
                .toList();
        follow(actor, run, all, made, wish);
        return made.getFirst();
    }

    private Decision decision(Ruled ruled, Wish wish, Decider decider, LocalDate today, Instant now) {
        return new Decision(
                new DecisionId(ids.next()),
                ruled.gate().key(),
                ruled.gate().decisions().size() + 1,
                ruled.kind(),
                now,
                today,
                decider.name(),
                decider.key(),
                wish.reason(),
                ruled.kind() == Kind.HOLD ? wish.reviewOn() : Optional.empty(),
                ruled.exceptions(),
                ruled.gate().meetingHeld(),
                Optional.empty());
    }

    private Decision write(Actor actor, Onboarding run, Ruled ruled, Decision decision) {
        decisions.add(run.id(), run.partner(), decision, snapshots.of(ruled.gate()));
        tell(actor, run, decision, ruled.gate().state().key());
        return decision;
    }

    private void tell(Actor actor, Onboarding run, Decision decision, String before) {
        audit.record(
                actor,
                "gate.decided",
                Subject.of("gate", decision.gate(), run.partner(), run.id()),
                Map.of("gate", decision.gate(), "state", before),
                Map.of("gate", decision.gate(), "decision", decision.kind().key(), "reason", decision.reason()));
        stamp.touch(run.id());
        events.publishEvent(new GateDecided(
                run.id(),
                run.partner(),
                decision.gate(),
                decision.id(),
                decision.kind(),
                decision.kind().opensTheNextPhase(),
                decision.on()));
    }

    /** What a decision brings about: the next phase, the phase again, or an intervention. */
    private void follow(Actor actor, Onboarding run, OnboardingGates all, List<Decision> made, Wish wish) {
        for (var decision : made) {
            var gate = all.gate(decision.gate()).orElseThrow();
            if (decision.kind().opensTheNextPhase()) {
                pass(actor, run, all, gate, decision.on());
            } else if (decision.kind() == Kind.REOPEN) {
                phases.reopen(actor, run.id(), gate.phase(), decision.on());
            } else if (decision.kind() == Kind.HOLD) {
                interventions.open(
                        actor, run.id(), run.partner(), gate.key(), wish.reason(), reviewWithin(decision, all.today()));
            }
        }
    }

    /** The phase is over, and so are those behind it whose gates were passed before this one was reopened. */
    private void pass(Actor actor, Onboarding run, OnboardingGates all, Standing gate, LocalDate on) {
        phases.pass(actor, run.id(), gate.phase(), on);
        var later =
                all.gates().subList(all.gates().indexOf(gate) + 1, all.gates().size());
        for (var next : later) {
            if (!next.state().passed()) {
                return;
            }
            phases.pass(actor, run.id(), next.phase(), on);
        }
    }

    private static LocalDate reviewWithin(Decision decision, LocalDate today) {
        var last = today.plusDays(Intervention.REVIEW_WITHIN_DAYS);
        var review = decision.reviewOn().orElse(last);
        return review.isAfter(last) ? last : review;
    }

    /** Takes the standing decision back while it is fresh: a new decision, so that both stay to be seen. */
    Decision undo(Actor actor, OnboardingId onboarding, String key, DecisionId id) {
        var run = onboardings.get(actor, onboarding);
        run.requireGoing();
        var all = gates.get(actor, onboarding);
        var gate = all.gate(key).orElseThrow(() -> new NotFound(key));
        var decider = deciders.of(actor, run, all.today());
        var now = clock.instant();
        var undone = DecisionRules.requireUndoable(id, gate, all, decider, now);
        var undo = new Decision(
                new DecisionId(ids.next()),
                key,
                gate.decisions().size() + 1,
                Kind.UNDO,
                now,
                all.today(),
                decider.name(),
                decider.key(),
                "",
                Optional.empty(),
                List.of(),
                gate.meetingHeld(),
                Optional.of(undone.id()));
        decisions.add(run.id(), run.partner(), undo, snapshots.of(gate));
        tell(actor, run, undo, gate.state().key());
        if (undone.kind().opensTheNextPhase()) {
            phases.reopen(actor, run.id(), gate.phase(), all.today());
        } else if (undone.kind() == Kind.REOPEN) {
            pass(actor, run, all, gate, all.today());
        }
        return undo;
    }
}
