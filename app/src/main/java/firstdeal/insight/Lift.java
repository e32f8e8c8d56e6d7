package firstdeal.insight;

import firstdeal.insight.Indicator.Status;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often runs that met an indicator have their deal by day 90 beside those that missed it, by landmark: only runs that still
 * had none on the indicator's day are compared, so that nobody is counted as having met it because they had closed already
 * (Anderson, Cain and Gelber, Journal of Clinical Oncology 1, 1983). It says what went together, not what caused what.
 */
public record Lift(Group met, Group missed) {

    /** With fewer in a group only counts are said. */
    public static final int ENOUGH = 20;

    /**
     * Runs that were open on the landmark.
     *
     * @param closed how many of them have their deal by day 90 so far
     * @param share the estimated share that has it by day 90, 0 to 1
     */
    public record Group(int runs, int closed, double share) {}

    public static Lift of(Indicator indicator, List<Run> runs, LocalDate today) {
        return new Lift(group(indicator, Status.MET, runs, today), group(indicator, Status.MISSED, runs, today));
    }

    private static Group group(Indicator indicator, Status status, List<Run> runs, LocalDate today) {
        var later = runs.stream()
                .filter(it -> indicator.of(it, today) == status)
                .map(it -> it.observed(today))
                .filter(it -> it.days() > indicator.by())
                .map(it -> new Observation(it.days() - indicator.by(), it.closed()))
                .toList();
        int left = Run.AIM - indicator.by();
        return new Group(
                later.size(),
                (int) later.stream()
                        .filter(it -> it.closed() && it.days() <= left)
                        .count(),
                1 - Survival.of(later).on(left).share());
    }

    public Text counts() {
        return Text.of("insight.lift-counts", "met", met.closed(), "ofMet", met.runs())
                .with("missed", missed.closed())
                .with("ofMissed", missed.runs());
    }

    /** The ratio as people say it, to one place; 0 where there is none. */
    public double times() {
        return Math.round(10 * ratio().orElse(0)) / 10.0;
    }

    /** How many times as large the share of those is that met it; empty where too few are compared, or none of the others closed. */
    public OptionalDouble ratio() {
        return met.runs() < ENOUGH || missed.runs() < ENOUGH || missed.share() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(met.share() / missed.share());
    }
}
