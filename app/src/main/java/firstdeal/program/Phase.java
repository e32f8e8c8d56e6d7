package firstdeal.program;

import java.util.Optional;

/**
 * A span of days with one operating outcome.
 *
 * @param minDays how many days the phase needs at least once it is open, for the expected date of its gate
 * @param gate the decision that ends it; a checklist-only program has none
 */
public record Phase(String key, String title, Window days, int minDays, String outcome, Optional<Gate> gate)
        implements Part {

    @Override
    public Section section() {
        return Section.PHASES;
    }

    /** Half the length of a phase, rounded up: what {@code min-days} is when a program does not say. */
    public static int defaultMinDays(Window days) {
        return (days.to() - days.from() + 2) / 2;
    }
}
