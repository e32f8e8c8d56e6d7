package firstdeal.registration;

import firstdeal.schedule.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When somebody works: from an hour to an hour on each business day, by the clock on their wall. */
public record BusinessHours(BusinessCalendar calendar, ZoneId zone, LocalTime opens, LocalTime closes) {

    private static final int FARTHEST = 3660;

    public BusinessHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("A day opens before it closes");
        }
    }

    /** The moment at which so much working time has gone by. */
    public Instant plus(Instant from, Duration time) {
        var left = time;
        var day = LocalDate.ofInstant(from, zone);
        for (int i = 0; i < FARTHEST; i++, day = day.plusDays(1)) {
            var begins = later(from, at(day, opens));
            var ends = at(day, closes);
            if (!calendar.isBusinessDay(day) || !begins.isBefore(ends)) {
                continue;
            }
            var there = Duration.between(begins, ends);
            if (left.compareTo(there) <= 0) {
                return begins.plus(left);
            }
            left = left.minus(there);
        }
        throw new IllegalArgumentException("Nobody works for ten years");
    }

    /** How much working time lies between two moments; none when the second is not later. */
    public Duration between(Instant from, Instant until) {
        var sum = Duration.ZERO;
        var last = LocalDate.ofInstant(until, zone);
        for (var day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            var begins = later(from, at(day, opens));
            var ends = at(day, closes).isBefore(until) ? at(day, closes) : until;
            if (calendar.isBusinessDay(day) && begins.isBefore(ends)) {
                sum = sum.plus(Duration.between(begins, ends));
            }
        }
        return sum;
    }

    /** The working time of so many whole days. */
    public Duration days(int days) {
        return Duration.between(opens, closes).multipliedBy(days);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
