package firstdeal.pipeline;

import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

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

    /** Only what is open is changed or closed. */
    default void requireOpen() {
        if (!(this instanceof Open)) {
            throw new Refused(Text.of("pipeline.wrong.closed", "outcome", key()));
        }
    }

    /** @param on at most today */
    default Outcome won(LocalDate on, LocalDate today, String by) {
        requireOpen();
        if (on.isAfter(today)) {
            throw refused("on", Text.of("pipeline.wrong.won-later", "day", on));
        }
        return new Won(on, by);
    }

    default Outcome lost(Loss kind, String reason, LocalDate today, String by) {
        requireOpen();
        return new Lost(today, kind, reasoned(reason), by);
    }

    /** A won deal was not won after all. */
    default Outcome reversed(String reason, LocalDate on, LocalDate today, String by) {
        var why = reasoned(reason);
        if (!(this instanceof Won(var wonOn, var _))) {
            throw new Refused(Text.of("pipeline.wrong.not-won"));
        }
        if (on.isBefore(wonOn) || on.isAfter(today)) {
            throw refused("on", Text.of("pipeline.wrong.reversed-when", "first", wonOn, "last", today));
        }
        return new Reversed(wonOn, on, why, by);
    }

    /** What was lost or reversed is worked again. */
    default Outcome reopened() {
        if (this instanceof Open || this instanceof Won) {
            throw new Refused(Text.of("pipeline.wrong.not-lost"));
        }
        return new Open();
    }

    private static String reasoned(String reason) {
        if (reason.isBlank()) {
            throw refused("reason", Text.of("pipeline.wrong.reason"));
        }
        return reason.strip();
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
