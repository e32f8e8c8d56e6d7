package firstdeal.outcome;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;

/** What came of a run, or what shall. */
public sealed interface OutcomeEvent {

    OnboardingId onboarding();

    PartnerId partner();

    record WeeklyOutcomeChanged(OnboardingId onboarding, PartnerId partner, int week, boolean reached)
            implements OutcomeEvent {}

    record SuccessMetricChanged(OnboardingId onboarding, PartnerId partner) implements OutcomeEvent {}
}
