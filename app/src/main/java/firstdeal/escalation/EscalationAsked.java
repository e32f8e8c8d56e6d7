package firstdeal.escalation;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;

/** A question was put to sponsors of a run. */
public record EscalationAsked(EscalationId escalation, OnboardingId onboarding, PartnerId partner) {}
