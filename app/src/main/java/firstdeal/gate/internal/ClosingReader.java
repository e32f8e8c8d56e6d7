package firstdeal.gate.internal;

import firstdeal.lifecycle.ClosingFacts;
import firstdeal.shared.OnboardingId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows what must be known before a run may end. */
@Component
class ClosingReader implements ClosingFacts {

    private static final String REVIEW = "qbr";

    private final FactAssembly facts;

    ClosingReader(FactAssembly facts) {
        this.facts = facts;
    }

    @Override
    public Closing of(OnboardingId onboarding) {
        var known = facts.of(facts.plans(List.of(onboarding))).get(onboarding);
        if (known == null) {
            return Closing.UNKNOWN;
        }
        var judged = known.facts();
        return new Closing(
                judged.cadence().held().stream().anyMatch(it -> it.kind().equals(REVIEW) && it.hadBothSides()),
                judged.market().opportunities().stream().anyMatch(it -> it.isWon() && it.isJoint()),
                judged.retrospective().filter(it -> !it.decision().isEmpty()).isPresent());
    }
}
