package firstdeal.schedule;

import firstdeal.program.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Where the numbered days of one run lie. Day n is n calendar days after day 0; a change of clocks moves nothing.
 *
 * @param day0 the date of the last authorised signature, or the expected one while the run is being prepared
 * @param zone in which "today" is decided
 */
public record Timeline(LocalDate day0, ZoneId zone) {

    /** The date of day {@code n}; negative numbers lie before day 0. */
    public LocalDate date(int n) {
        return day0.plusDays(n);
    }

    /** The number of a date, counted from day 0; negative before it. */
    public int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day0, date));
    }

    /** Which date it is for this run at a moment. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** Which day of the run it is at a moment. */
    public int day(Instant now) {
        return day(today(now));
    }

    /** The week of a day: week n has days 7(n-1)+1 to 7n, and day 0 (with all before it) belongs to week 1. */
    public static int week(int day) {
        return day <= 0 ? 1 : (day + 6) / 7;
    }

    /** The days of week {@code n}, counted from 1; week 1 has eight days since day 0 belongs to it. */
    public static Window weekDays(int n) {
        return new Window(n == 1 ? 0 : 7 * (n - 1) + 1, 7 * n);
    }
}
