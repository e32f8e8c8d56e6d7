package firstdeal.outcome;

import firstdeal.onboarding.OnboardingFrame;
import java.util.List;

/** Weekly joint outcomes and the measures that both sides agreed on. */
public record OutcomesPage(
        OnboardingFrame frame, List<WeekStatus> weeks, List<SuccessMetric> metrics, boolean mayWork) {

    public long reached() {
        return weeks.stream()
                .filter(it -> it.status() == WeekStatus.Status.REACHED)
                .count();
    }

    public long missed() {
        return weeks.stream()
                .filter(it -> it.status() == WeekStatus.Status.MISSED)
                .count();
    }

    public firstdeal.shared.Text headline() {
        return firstdeal.shared.Text.of("outcome.head", "reached", reached(), "missed", missed(), "of", weeks.size());
    }
}
