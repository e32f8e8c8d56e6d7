package firstdeal.desk;

import firstdeal.gate.GateState;
import firstdeal.gate.Standing;
import firstdeal.track.TrackGate;
import java.util.Optional;

/**
 * One gate as the portfolio keeps it.
 *
 * @param day its baseline, counted from day 0
 * @param state the key of its state
 * @param decided the day of the decision that stands, counted from day 0; absent while there is none
 * @param review the day on which a held gate is looked at again
 */
public record GateMark(
        String key,
        String name,
        int day,
        String state,
        Optional<Integer> decided,
        Optional<Integer> review,
        int missing,
        int of) {

    /** Days are counted by {@code day}. */
    static GateMark of(Standing it, java.util.function.ToIntFunction<java.time.LocalDate> day) {
        var decided = firstdeal.gate.Decision.standing(it.decisions()).map(d -> day.applyAsInt(d.on()));
        var review = it.state() instanceof GateState.Held held
                ? Optional.of(day.applyAsInt(held.reviewOn()))
                : Optional.<Integer>empty();
        return new GateMark(
                it.key(),
                it.gate().title(),
                it.gate().day(),
                it.state().key(),
                decided,
                review,
                it.missingCount(),
                it.criteria().size());
    }

    public boolean passed() {
        return state.startsWith("passed") || state.equals("waived");
    }

    public boolean ready() {
        return !passed() && missing == 0 && !state.equals("upcoming");
    }

    public boolean held() {
        return state.equals("held");
    }

    TrackGate drawn(int expected) {
        return new TrackGate(name, name, day, Math.max(day, expected), drawnState());
    }

    /** How it is drawn. */
    public TrackGate.State drawnState() {
        return switch (state) {
            case "passed", "passed-with-exceptions" -> new TrackGate.Passed(decided.orElse(day));
            case "waived" -> new TrackGate.Waived(decided.orElse(day));
            case "held" -> new TrackGate.Held(decided.orElse(day), missing);
            case "ready" -> new TrackGate.Ready();
            case "upcoming" -> new TrackGate.Upcoming();
            default -> missing == 0 ? new TrackGate.Ready() : new TrackGate.Open(missing);
        };
    }
}
