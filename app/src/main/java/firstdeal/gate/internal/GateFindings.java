package firstdeal.gate.internal;

import firstdeal.gate.Hindsight;
import firstdeal.intervention.Finding;
import firstdeal.intervention.Findings;
import firstdeal.onboarding.Onboarding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a retrospective what gates are judged by. */
@Component
class GateFindings implements Findings {

    private final FactAssembly facts;

    GateFindings(FactAssembly facts) {
        this.facts = facts;
    }

    @Override
    public List<Finding> of(Onboarding run) {
        var known = facts.of(facts.plans(List.of(run.id()))).get(run.id());
        return known == null ? List.of() : new Hindsight(known.facts(), known.gates()).findings();
    }
}
