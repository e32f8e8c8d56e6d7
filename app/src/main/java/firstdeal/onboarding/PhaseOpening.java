package firstdeal.onboarding;

import firstdeal.schedule.PhaseRun;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A phase that has opened.
 *
 * @param passed the day on which its gate was passed, or on which it ended without one
 * @param attestedBy who says that its gate was passed before the run came into Firstdeal
 */
public record PhaseOpening(String phase, LocalDate opened, Optional<LocalDate> passed, Optional<String> attestedBy) {

    public static PhaseOpening open(String phase, LocalDate opened) {
        return new PhaseOpening(phase, opened, Optional.empty(), Optional.empty());
    }

    public PhaseOpening passedOn(LocalDate day) {
        return new PhaseOpening(phase, opened, Optional.of(day), attestedBy);
    }

    public PhaseOpening openedOn(LocalDate day) {
        return new PhaseOpening(phase, day, passed, attestedBy);
    }

    /** Open again, as it was before its gate was passed. */
    public PhaseOpening reopened() {
        return open(phase, opened);
    }

    public boolean isOpen() {
        return passed.isEmpty();
    }

    public boolean beforeFirstdeal() {
        return attestedBy.isPresent();
    }

    public PhaseRun run() {
        return new PhaseRun(Optional.of(opened), passed);
    }
}
