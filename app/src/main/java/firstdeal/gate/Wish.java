package firstdeal.gate;

import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody wants to decide. */
public record Wish(Kind kind, String reason, Optional<LocalDate> reviewOn, List<Excepted> exceptions) {

    public Wish {
        reason = reason.strip();
        exceptions = List.copyOf(exceptions);
    }

    public static Wish pass(String reason) {
        return new Wish(Kind.PASS, reason, Optional.empty(), List.of());
    }

    public static Wish hold(String reason, LocalDate reviewOn) {
        return new Wish(Kind.HOLD, reason, Optional.of(reviewOn), List.of());
    }
}
