package firstdeal.onboarding;

import firstdeal.program.Phase;
import firstdeal.program.Workstream;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The form of a task for this run alone. */
public record NewTaskPage(
        OnboardingFrame frame,
        Map<String, String> phases,
        String phase,
        Map<String, String> workstreams,
        Map<String, String> people) {

    /** Whose work it is, in words. */
    public Map<String, String> sides(Function<Text, String> say) {
        var sides = new LinkedHashMap<String, String>();
        for (var side : Side.values()) {
            sides.put(side.name(), say.apply(Text.of("onboarding.side-of", "side", side.key())));
        }
        return sides;
    }

    public static NewTaskPage of(OnboardingFrame frame, Plan plan, Map<String, String> people) {
        return new NewTaskPage(
                frame,
                plan.program().phases().stream()
                        .collect(Collectors.toMap(Phase::key, Phase::title, (a, b) -> a, LinkedHashMap::new)),
                plan.onboarding().inHand().map(PhaseOpening::phase).orElse(""),
                plan.program().workstreams().stream()
                        .collect(Collectors.toMap(Workstream::key, Workstream::title, (a, b) -> a, LinkedHashMap::new)),
                people);
    }
}
