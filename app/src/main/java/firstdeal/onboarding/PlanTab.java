package firstdeal.onboarding;

import firstdeal.shared.Text;

/** The page of the plan tab: what is late, and the plan. */
public record PlanTab(OnboardingFrame frame, Text headline, Text lede, PlanPage plan) {

    /** The answer to a click on a task's ring: its row as it is now. */
    public record RowAnswer(String path, PlanPage.Row row) {}

    public static PlanTab of(OnboardingFrame frame, Plan plan, PlanPage page) {
        return new PlanTab(frame, headline(frame.partnerName(), plan), lede(plan), page);
    }

    /** What is true now, in one sentence. */
    public static Text headline(String partner, Plan plan) {
        return switch (plan.onboarding().state(plan.today())) {
            case OnboardingState.Preparing(var day0) ->
                Text.of("onboarding.head.preparing", "partner", partner, "day", day0);
            case OnboardingState.Paused(var reason, var _, var resume) ->
                Text.of("onboarding.head.paused", "partner", partner, "resume", resume, "reason", reason);
            case OnboardingState.Concluding _ -> Text.of("onboarding.head.concluding", "partner", partner);
            case OnboardingState.Ended(var outcome, var on, var _) ->
                Text.of("onboarding.head.ended", "partner", partner, "outcome", outcome, "day", on);
            case OnboardingState.Active _ ->
                plan.late() > 0
                        ? Text.of("onboarding.head.late", "partner", partner, "count", plan.late())
                        : Text.of(
                                "onboarding.head.on-time",
                                "partner",
                                partner,
                                "day",
                                plan.onboarding().day(plan.today()));
        };
    }

    private static Text lede(Plan plan) {
        return Text.of(
                        "onboarding.lede",
                        "program",
                        plan.program().title(),
                        "day0",
                        plan.onboarding().day0())
                .with("preparing", plan.onboarding().isPreparing() ? "yes" : "no");
    }
}
