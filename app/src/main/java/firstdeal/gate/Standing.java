package firstdeal.gate;

import firstdeal.evaluation.Result;
import firstdeal.program.Gate;
import java.time.LocalDate;
import java.util.List;

/**
 * One gate of one onboarding as it stands today.
 *
 * @param phase the phase that it ends
 * @param due the baseline day of its meeting
 * @param expected the day as it looks today, slip included
 * @param watch criteria that are shown without closing it
 * @param decisions oldest first
 * @param meetingHeld its gate meeting was held with both sides
 */
public record Standing(
        Gate gate,
        String phase,
        GateState state,
        LocalDate due,
        LocalDate expected,
        List<Result> criteria,
        List<Result> watch,
        List<Decision> decisions,
        boolean meetingHeld) {

    public Standing {
        criteria = List.copyOf(criteria);
        watch = List.copyOf(watch);
        decisions = List.copyOf(decisions);
    }

    public String key() {
        return gate.key();
    }

    public boolean isReady() {
        return criteria.stream().allMatch(Result::met);
    }

    public List<Result> missing() {
        return criteria.stream().filter(it -> !it.met()).toList();
    }

    public int missingCount() {
        return missing().size();
    }

    /** Passed, but what was only watched is still missing: the next phase begins in trouble. */
    public boolean isPassedInTrouble() {
        return state.passed() && watch.stream().anyMatch(it -> !it.met());
    }
}
