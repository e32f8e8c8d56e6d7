package firstdeal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.program.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DueDatesTest {

    @Test
    void aSundayMovesBackToFriday() {
        assertThat(due(0, 6, Cast.calendar())).isEqualTo(day(4));
    }

    @Test
    void aHolidayMovesBackOverTheWeekendBeforeIt() {
        var calendar = Cast.calendar(DayOff.holiday(day(7), "A Monday off"));
        assertThat(due(0, 7, calendar)).isEqualTo(day(4));
    }

    @Test
    void aWindowOfAWeekendMovesForward() {
        assertThat(due(5, 6, Cast.calendar())).isEqualTo(day(7));
    }

    @Test
    void aWindowInsideAClosureMovesBehindIt() {
        var calendar = Cast.calendar(DayOff.closure(day(7), day(20), "Summer"));
        assertThat(due(8, 14, calendar)).isEqualTo(day(21));
    }

    @Test
    void theFirstDayOfTheWindowIsStillInIt() {
        assertThat(due(4, 6, Cast.calendar())).isEqualTo(day(4));
    }

    @Test
    void jointWorkIsDueOnADayOnWhichBothWork() {
        var sides = new SideCalendars(
                Cast.calendar(DayOff.holiday(day(4), "Ours")), Cast.calendar(DayOff.holiday(day(3), "Theirs")));
        assertThat(DueDates.of(Cast.TIMELINE, new Window(0, 4), sides.both())).isEqualTo(day(2));
        assertThat(DueDates.of(Cast.TIMELINE, new Window(0, 4), sides.vendor())).isEqualTo(day(3));
        assertThat(DueDates.of(Cast.TIMELINE, new Window(0, 4), sides.partner()))
                .isEqualTo(day(4));
    }

    @Test
    void aWindowHasToEndAfterItBegins() {
        assertThatThrownBy(() -> DueDates.within(day(3), day(2), Cast.calendar()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void aDueDateIsABusinessDayOfItsWindowOrTheFirstOneBehindIt(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll @IntRange(max = 110) int from,
            @ForAll @IntRange(max = 40) int length) {
        var first = day(from);
        var last = day(from + length);
        var due = DueDates.within(first, last, calendar);

        assertThat(calendar.isBusinessDay(due)).isTrue();
        assertThat(due).isAfterOrEqualTo(first);
        if (calendar.count(first, last.plusDays(1)) > 0) {
            assertThat(due).isBeforeOrEqualTo(last);
            assertThat(calendar.count(due.plusDays(1), last.plusDays(1))).isZero();
        } else {
            assertThat(due).isEqualTo(calendar.onOrAfter(last));
        }
    }

    @Property
    void whatEndsLaterIsNeverDueEarlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @IntRange(max = 40) int longer) {
        assertThat(DueDates.within(day(from), day(from + length + longer), calendar))
                .isAfterOrEqualTo(DueDates.within(day(from), day(from + length), calendar)
                        .minusDays(gapBehind(calendar, day(from), day(from + length))));
    }

    /** A window without a business day is due behind its end; a longer one may reach back to before that, never to before its end. */
    private static long gapBehind(BusinessCalendar calendar, LocalDate first, LocalDate last) {
        return calendar.count(first, last.plusDays(1)) > 0
                ? 0
                : calendar.onOrAfter(last).toEpochDay() - last.toEpochDay();
    }

    @Property
    void businessDaysCountedOnAreCountedBack(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll @IntRange(max = 100) int from,
            @ForAll @IntRange(max = 30) int n) {
        var start = calendar.onOrAfter(day(from));
        var end = calendar.plus(start, n);

        assertThat(calendar.isBusinessDay(end)).isTrue();
        assertThat(calendar.count(start, end)).isEqualTo(n);
        assertThat(calendar.plus(end, -n)).isEqualTo(start);
    }

    @Property
    void twoWorkTogetherWhenBothWork(
            @ForAll("calendars") BusinessCalendar one,
            @ForAll("calendars") BusinessCalendar other,
            @ForAll @IntRange(max = 150) int n) {
        assertThat(one.and(other).isBusinessDay(day(n)))
                .isEqualTo(one.isBusinessDay(day(n)) && other.isBusinessDay(day(n)));
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        var weekends = Arbitraries.of(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                Set.of(DayOfWeek.SUNDAY),
                Set.<DayOfWeek>of());
        var off = Combinators.combine(
                        Arbitraries.integers().between(-20, 160),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(true, false))
                .as((from, more, closure) -> closure
                        ? DayOff.closure(day(from), day(from + more), "Closure")
                        : DayOff.holiday(day(from), "Holiday"));
        return Combinators.combine(weekends, off.list().ofMaxSize(12)).as(DueDatesTest::calendar);
    }

    private static BusinessCalendar calendar(Set<DayOfWeek> weekend, List<DayOff> off) {
        return BusinessCalendar.of(weekend, off);
    }

    private static LocalDate due(int from, int to, BusinessCalendar calendar) {
        return DueDates.of(Cast.TIMELINE, new Window(from, to), calendar);
    }

    private static LocalDate day(int n) {
        return Cast.TIMELINE.date(n);
    }
}
