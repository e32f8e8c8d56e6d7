package firstdeal.pipeline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a close date moved.
 *
 * @param first the one that was said first
 * @param times how often it moved later
 */
public record Slips(Optional<LocalDate> first, int times) {

    public static final Slips NONE = new Slips(Optional.empty(), 0);
}
