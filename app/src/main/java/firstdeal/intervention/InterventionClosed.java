package firstdeal.intervention;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;

/** Event: an intervention was closed with what came of it. */
public record InterventionClosed(
        InterventionId intervention, OnboardingId onboarding, PartnerId partner, Intervention.Outcome outcome) {}
