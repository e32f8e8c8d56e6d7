package firstdeal.milestone;

import firstdeal.evaluation.Milestone;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A milestone that a run reached.
 *
 * @param on the day of what reached it
 * @param reversedOn the day on which that turned out not to hold; the milestone stays to be seen
 */
public record Reached(Milestone milestone, LocalDate on, Optional<LocalDate> reversedOn) {

    public boolean stands() {
        return reversedOn.isEmpty();
    }
}
