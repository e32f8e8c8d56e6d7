package firstdeal.intervention;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;

/** Event: something stands still and somebody answers for moving it. */
public record InterventionOpened(
        InterventionId intervention, OnboardingId onboarding, PartnerId partner, String group) {}
