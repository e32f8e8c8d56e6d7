package firstdeal.pipeline;

import java.time.LocalDate;
import java.util.Locale;

/** What became of a deal. */
public sealed interface Outcome {

    record Open() implements Outcome {}

    /** @param on the close date: the day on which the buyer signed */
    record Won(LocalDate on, String by) implements Outcome {}

    record Lost(LocalDate on, Loss kind, String reason, String by) implements Outcome {}

    /** It was won, and then it was not: whatever counted it counts it no more. */
    record Reversed(LocalDate wonOn, LocalDate on, String reason, String by) implements Outcome {}

    /** Why it is no longer worked. */
    enum Loss {
        LOST,
        DUPLICATE,
        EXPIRED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The word that stands in the table, URLs and JSON. */
    default String key() {
        return switch (this) {
            case Open() -> "open";
            case Won _ -> "won";
            case Lost it -> it.kind().key();
            case Reversed _ -> "reversed";
        };
    }
}
