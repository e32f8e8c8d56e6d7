package firstdeal.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When a person's morning mail is due: from seven on their own clock, on a day on which we work. Whoever was asleep at seven
 * (the server, that is) still writes until the evening, and never on the next day what was for this one.
 */
public final class Morning {

    static final LocalTime FROM = LocalTime.of(7, 0);
    static final LocalTime UNTIL = LocalTime.of(18, 0);

    private Morning() {}

    /** The day whose mail is due now; empty when none is. */
    public static Optional<LocalDate> due(Instant now, ZoneId zone, Predicate<LocalDate> worked) {
        var local = now.atZone(zone);
        var time = local.toLocalTime();
        return !time.isBefore(FROM) && time.isBefore(UNTIL) && worked.test(local.toLocalDate())
                ? Optional.of(local.toLocalDate())
                : Optional.empty();
    }
}
