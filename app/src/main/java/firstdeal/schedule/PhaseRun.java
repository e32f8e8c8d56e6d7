package firstdeal.schedule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened to one phase of a run.
 *
 * @param opened the day on which it opened, if it has
 * @param passed the day on which its gate was passed, if it was
 */
public record PhaseRun(Optional<LocalDate> opened, Optional<LocalDate> passed) {

    /** Nothing yet. */
    public static final PhaseRun AHEAD = new PhaseRun(Optional.empty(), Optional.empty());

    public static PhaseRun open(LocalDate opened) {
        return new PhaseRun(Optional.of(opened), Optional.empty());
    }

    public static PhaseRun passed(LocalDate opened, LocalDate passed) {
        return new PhaseRun(Optional.of(opened), Optional.of(passed));
    }
}
