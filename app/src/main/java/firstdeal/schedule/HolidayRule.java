package firstdeal.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * On which day of any year a public holiday is kept. Written {@code 12-25}, {@code easter+39}, {@code mon from 09-01} (the
 * first Monday on or after 1 September), and for a fixed day with the word for what happens on a weekend:
 * {@code 07-04 nearest}.
 */
public sealed interface HolidayRule {

    /** Its day in a year from 1583 on. */
    LocalDate in(int year);

    /** So many days after Easter Sunday; negative before it. */
    record Easter(int days) implements HolidayRule {
        @Override
        public LocalDate in(int year) {
            return easter(year).plusDays(days);
        }
    }

    /** The first such day of the week on or after a date. */
    record WeekdayFrom(DayOfWeek weekday, MonthDay from) implements HolidayRule {
        @Override
        public LocalDate in(int year) {
            return from.atYear(year).with(TemporalAdjusters.nextOrSame(weekday));
        }
    }

    /** The same date every year, unless it falls on a weekend. */
    record Fixed(MonthDay date, OnWeekend onWeekend) implements HolidayRule {
        @Override
        public LocalDate in(int year) {
            return onWeekend.moved(date.atYear(year));
        }
    }

    /** What becomes of a fixed day on a weekend. */
    enum OnWeekend {
        STAYS,
        /** The Monday after. */
        MONDAY,
        /** Two days later: two holidays in a row both find a day. */
        TWO_DAYS,
        /** Friday for a Saturday, Monday for a Sunday. */
        NEAREST,
        /** Saturday for a Sunday. */
        NOT_SUNDAY;

        LocalDate moved(LocalDate date) {
            var weekday = date.getDayOfWeek();
            if (weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY) {
                return date;
            }
            boolean sunday = weekday == DayOfWeek.SUNDAY;
            return switch (this) {
                case STAYS -> date;
                case MONDAY -> date.plusDays(sunday ? 1 : 2);
                case TWO_DAYS -> date.plusDays(2);
                case NEAREST -> date.plusDays(sunday ? 1 : -1);
                case NOT_SUNDAY -> date.plusDays(sunday ? -1 : 0);
            };
        }
    }

    /** @throws IllegalArgumentException when it is none of the forms above */
    static HolidayRule parse(String rule) {
        var easter = Forms.EASTER.matcher(rule);
        if (easter.matches()) {
            return new Easter(Integer.parseInt(easter.group(1)));
        }
        var from = Forms.FROM.matcher(rule);
        if (from.matches() && Forms.WEEKDAYS.containsKey(from.group(1))) {
            return new WeekdayFrom(Forms.WEEKDAYS.get(from.group(1)), MonthDay.parse("--" + from.group(2)));
        }
        var fixed = Forms.FIXED.matcher(rule);
        if (fixed.matches()) {
            return new Fixed(MonthDay.parse("--" + fixed.group(1)), onWeekend(fixed.group(2)));
        }
        throw new IllegalArgumentException("No rule for a holiday: " + rule);
    }

    /** The day of the week of its three letters. @throws IllegalArgumentException when they name none */
    static DayOfWeek weekday(String letters) {
        var weekday = Forms.WEEKDAYS.get(letters);
        if (weekday == null) {
            throw new IllegalArgumentException("No day of the week: " + letters);
        }
        return weekday;
    }

    private static OnWeekend onWeekend(@org.jspecify.annotations.Nullable String word) {
        return word == null
                ? OnWeekend.STAYS
                : OnWeekend.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Easter Sunday of the Gregorian calendar.
     *
     * @see <a href="https://doi.org/10.1038/013487b0">the anonymous rule in Nature 13 (1876), p. 487</a>, as given by Meeus,
     *     Astronomical Algorithms, chapter 8
     */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return Year.of(year).atMonth(f / 31).atDay(f % 31 + 1);
    }

    /** How rules are written. */
    final class Forms {
        private static final Pattern EASTER = Pattern.compile("easter([+-]\\d+)");
        private static final Pattern FROM = Pattern.compile("([a-z]{3}) from (\\d\\d-\\d\\d)");
        private static final Pattern FIXED = Pattern.compile("(\\d\\d-\\d\\d)(?: ([a-z-]+))?");
        private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
                "mon", DayOfWeek.MONDAY,
                "tue", DayOfWeek.TUESDAY,
                "wed", DayOfWeek.WEDNESDAY,
                "thu", DayOfWeek.THURSDAY,
                "fri", DayOfWeek.FRIDAY,
                "sat", DayOfWeek.SATURDAY,
                "sun", DayOfWeek.SUNDAY);

        private Forms() {}
    }
}
