package firstdeal.onboarding;

import java.util.Map;

/** Several tasks at once: all of the plan with a box each, and what is to change. */
public record BulkPage(OnboardingFrame frame, PlanPage plan, Map<String, String> people) {}
