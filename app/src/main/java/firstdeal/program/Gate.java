package firstdeal.program;

import java.util.List;
import java.util.Optional;

/**
 * The decision that ends a phase.
 *
 * @param day the day of its meeting, counted from day 0
 * @param meeting the key of the meeting in which it is decided
 * @param criteria all of these must hold
 * @param watch shown at the gate without closing it
 */
public record Gate(
        String key,
        String title,
        int day,
        Mode mode,
        Optional<String> meeting,
        String question,
        List<Criterion> criteria,
        List<Criterion> watch) {

    /** A strict gate opens by a decision; an advisory one only warns and opens the next phase by itself on its day. */
    public enum Mode {
        STRICT,
        ADVISORY
    }

    public Gate {
        criteria = List.copyOf(criteria);
        watch = List.copyOf(watch);
    }
}
