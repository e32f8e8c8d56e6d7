package firstdeal.insight;

import firstdeal.insight.Indicator.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One leading indicator over many runs.
 *
 * @param runs how many stand how
 * @param lift empty for the outcome itself, which cannot foretell itself
 */
public record Signs(Indicator indicator, Map<Status, Integer> runs, Optional<Lift> lift) {

    public Signs {
        runs = Map.copyOf(runs);
    }

    /** All indicators in the order of their days. */
    public static List<Signs> of(List<Run> runs, LocalDate today) {
        return Arrays.stream(Indicator.values()).map(it -> of(it, runs, today)).toList();
    }

    private static Signs of(Indicator indicator, List<Run> runs, LocalDate today) {
        var counts = new EnumMap<Status, Integer>(Status.class);
        runs.forEach(it -> counts.merge(indicator.of(it, today), 1, Integer::sum));
        return new Signs(
                indicator,
                counts,
                indicator == Indicator.CLOSED ? Optional.empty() : Optional.of(Lift.of(indicator, runs, today)));
    }

    public int met() {
        return runs.getOrDefault(Status.MET, 0);
    }

    public int missed() {
        return runs.getOrDefault(Status.MISSED, 0);
    }

    public int open() {
        return runs.getOrDefault(Status.OPEN, 0);
    }

    public int unknown() {
        return runs.getOrDefault(Status.UNKNOWN, 0);
    }

    /** Per cent of those whose day has come; empty before the first. */
    public OptionalLong share() {
        int judged = met() + missed();
        return judged == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(100.0 * met() / judged));
    }
}
