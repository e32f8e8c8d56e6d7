package firstdeal.gate.internal;

import firstdeal.gate.Gates;
import firstdeal.gate.OnboardingGates;
import firstdeal.onboarding.PlanFacts.PlanFact;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where gates stand. What was evaluated is kept in memory until a fact of the run changes or its day ends; nothing is kept
 * out of a transaction that may still be rolled back.
 */
@Component
@Transactional(readOnly = true)
class GateQueries implements Gates {

    private static final int KEPT_AT_MOST = 5_000;

    private final FactAssembly facts;
    private final Clock clock;
    private final Map<OnboardingId, Kept> kept = new ConcurrentHashMap<>();

    GateQueries(FactAssembly facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    private record Kept(long stamp, LocalDate day, OnboardingGates gates) {}

    @Override
    public Map<OnboardingId, OnboardingGates> of(Actor actor, Collection<OnboardingId> onboardings) {
        var plans = new HashMap<>(facts.plans(onboardings));
        plans.values().removeIf(it -> !actor.scope().covers(it.onboarding().partner()));
        var found = new HashMap<OnboardingId, OnboardingGates>();
        var open = new HashMap<OnboardingId, PlanFact>();
        plans.forEach((id, plan) -> {
            var known = kept.get(id);
            if (known != null
                    && known.stamp() == plan.onboarding().stamp()
                    && known.day().equals(today(plan))) {
                found.put(id, known.gates());
            } else {
                open.put(id, plan);
            }
        });
        if (!open.isEmpty()) {
            facts.of(open).forEach((id, known) -> found.put(id, keep(known)));
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

    private OnboardingGates keep(FactAssembly.Known known) {
        var gates = known.gates();
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            if (kept.size() >= KEPT_AT_MOST) {
                kept.clear();
            }
            kept.put(
                    gates.onboarding(),
                    new Kept(known.sources().run().stamp(), known.sources().today(), gates));
        }
        return gates;
    }

    private LocalDate today(PlanFact plan) {
        return plan.onboarding().today(clock.instant());
    }
}
