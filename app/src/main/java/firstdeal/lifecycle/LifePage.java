package firstdeal.lifecycle;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.shared.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a run gets its day 0, rests, moves and ends: only what is possible now.
 *
 * @param versions other published versions of its program, by id
 * @param move what moving to the chosen one changes
 * @param redating what the chosen day 0 moves
 */
public record LifePage(
        OnboardingFrame frame,
        Text headline,
        Onboarding run,
        boolean paused,
        boolean mayRun,
        boolean mayGovern,
        Map<String, String> versions,
        String version,
        Optional<VersionMove> move,
        String day0,
        Optional<Redating> redating,
        Map<String, String> ours) {

    public boolean going() {
        return !run.isEnded();
    }

    /** The outcomes with which it can end, in words. */
    public Map<String, String> outcomes(Function<Text, String> say) {
        var outcomes = new LinkedHashMap<String, String>();
        for (var it : Outcome.values()) {
            if (it != Outcome.CANCELLED && (it == Outcome.COMPLETED) != run.gated()) {
                outcomes.put(it.key(), say.apply(Text.of("lifecycle.outcome", "outcome", it)));
            }
        }
        return outcomes;
    }
}
