package firstdeal.gate.internal;

import firstdeal.evaluation.Evaluation;
import firstdeal.gate.Gates;
import firstdeal.gate.OnboardingGates;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.PlanFacts.PlanFact;
import firstdeal.onboarding.Stamp;
import firstdeal.platform.Kept;
import firstdeal.program.Criterion;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where gates stand. What was evaluated is kept in memory until a fact of the run changes or its day ends; nothing is kept
 * out of a transaction that may still be rolled back.
 */
@Component
@Transactional(readOnly = true)
class GateQueries implements Gates {

    private static final int KEPT_AT_MOST = 2_000;

    private final FactAssembly facts;
    private final Clock clock;
    private final Kept<OnboardingId, AsOf, OnboardingGates> kept = new Kept<>(KEPT_AT_MOST);

    GateQueries(FactAssembly facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    private record AsOf(Stamp stamp, LocalDate day) {}

    @Override
    public Map<OnboardingId, OnboardingGates> of(Actor actor, Collection<OnboardingId> onboardings) {
        var plans = new HashMap<>(facts.plans(onboardings));
        plans.values().removeIf(it -> !actor.scope().covers(it.onboarding().partner()));
        return judged(plans);
    }

    @Override
    public boolean holds(OnboardingId id, Criterion criterion) {
        return facts.of(facts.plans(List.of(id))).values().stream()
                .anyMatch(
                        it -> Evaluation.of(criterion, it.facts(), it.sources().today())
                                .met());
    }

    @Override
    public Optional<OnboardingGates> of(Plan plan) {
        var run = plan.onboarding();
        return kept.get(run.id(), asOf(run))
                .or(() -> Optional.ofNullable(
                        judged(Map.of(run.id(), PlanFact.of(plan))).get(run.id())));
    }

    private Map<OnboardingId, OnboardingGates> judged(Map<OnboardingId, PlanFact> plans) {
        var found = new HashMap<OnboardingId, OnboardingGates>();
        var open = new HashMap<OnboardingId, PlanFact>();
        plans.forEach((id, plan) -> kept.get(id, asOf(plan.onboarding()))
                .ifPresentOrElse(it -> found.put(id, it), () -> open.put(id, plan)));
        if (!open.isEmpty()) {
            facts.of(open)
                    .forEach((id, known) ->
                            found.put(id, kept.keep(id, asOf(known.sources().run()), known.gates())));
        }
        return found;
    }

    OnboardingGates get(Actor actor, OnboardingId id) {
        var found = of(actor, List.of(id)).get(id);
        if (found == null) {
            throw new NotFound(id);
        }
        return found;
    }

    private AsOf asOf(Onboarding run) {
        return new AsOf(run.stamp(), run.today(clock.instant()));
    }
}
