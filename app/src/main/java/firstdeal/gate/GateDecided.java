package firstdeal.gate;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;

/**
 * Event: somebody decided about a gate.
 *
 * @param passed the phase after it is open by this
 */
public record GateDecided(
        OnboardingId onboarding,
        PartnerId partner,
        String gate,
        DecisionId decision,
        Decision.Kind kind,
        boolean passed,
        LocalDate on) {}
