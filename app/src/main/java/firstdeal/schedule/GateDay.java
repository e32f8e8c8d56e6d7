package firstdeal.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a gate was meant to be passed, and when it will be by what is known today.
 *
 * @param gate its key
 * @param phase the phase that it ends
 * @param baseline the date of its day; it never moves
 * @param expected the day on which it was passed, or the earliest on which it still can be, never before the baseline unless
 *     it was passed early
 * @param isPassed whether {@code expected} is history
 */
public record GateDay(String gate, String phase, LocalDate baseline, LocalDate expected, boolean isPassed) {

    /** How many calendar days it is behind its baseline; 0 when it is not. */
    public int slip() {
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(baseline, expected)));
    }
}
