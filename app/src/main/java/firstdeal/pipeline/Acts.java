package firstdeal.pipeline;

import java.time.LocalDate;
import java.util.Optional;

/** The first and the last recorded act of the partner's people. */
public record Acts(Optional<LocalDate> first, Optional<LocalDate> last) {

    public static final Acts NONE = new Acts(Optional.empty(), Optional.empty());

    Acts on(LocalDate day) {
        return new Acts(
                first.filter(it -> it.isBefore(day)).or(() -> Optional.of(day)),
                last.filter(it -> it.isAfter(day)).or(() -> Optional.of(day)));
    }
}
