package firstdeal.registration;

import firstdeal.shared.Text;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that is left for our answer, as people see it run.
 *
 * @param used of the time, in hundredths
 * @param soon less than four hours
 */
public record DecisionClock(Text left, Instant due, int used, boolean soon, boolean late) {

    private static final Duration SOON = Duration.ofHours(4);

    public static DecisionClock of(Promise promise, Instant now) {
        var left = Duration.between(now, promise.due());
        long whole =
                Math.max(1, Duration.between(promise.began(), promise.due()).toMinutes());
        long gone = Duration.between(promise.began(), now).toMinutes();
        boolean late = left.isNegative();
        return new DecisionClock(
                late ? late(left.negated()) : left(left),
                promise.due(),
                (int) Math.clamp(gone * 100 / whole, 0, 100),
                !late && left.compareTo(SOON) < 0,
                late);
    }

    private static Text left(Duration left) {
        return left.toHours() > 0
                ? Text.of("registration.clock.hours", "hours", left.toHours())
                : Text.of("registration.clock.minutes", "minutes", left.toMinutes());
    }

    private static Text late(Duration over) {
        return over.toHours() >= 48
                ? Text.of("registration.clock.late-days", "days", over.toDays())
                : Text.of("registration.clock.late", "hours", over.toHours());
    }

    /** As a class name. */
    public String mood() {
        return late ? "late" : soon ? "soon" : "";
    }
}
