package firstdeal.intervention;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;

/** Event: an answer, the cause or the decision of a retrospective was recorded. */
public record RetrospectiveChanged(OnboardingId onboarding, PartnerId partner) {}
