package firstdeal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a meeting is: a time on the wall clock of a named zone. The wall clock is what was agreed, so it is kept when clocks are
 * put forward or back and when a zone changes its rules; the moment follows from it. A time that a clock skips is the same
 * distance after the gap; of a time that comes twice, the first is meant.
 */
public record Times(LocalDateTime local, ZoneId zone, int minutes) {

    /** @throws IllegalArgumentException when it takes no time, or more than a day */
    public Times {
        if (minutes < 1 || minutes > 24 * 60) {
            throw new IllegalArgumentException("A meeting takes a minute to a day: " + minutes);
        }
    }

    public LocalDate day() {
        return local.toLocalDate();
    }

    public LocalTime time() {
        return local.toLocalTime();
    }

    public Instant start() {
        return local.atZone(zone).toInstant();
    }

    public Instant end() {
        return start().plusSeconds(60L * minutes);
    }

    public Times on(LocalDate day) {
        return new Times(day.atTime(time()), zone, minutes);
    }

    public Times at(LocalDateTime when) {
        return new Times(when, zone, minutes);
    }

    public boolean overlaps(Times other) {
        return start().isBefore(other.end()) && other.start().isBefore(end());
    }
}
