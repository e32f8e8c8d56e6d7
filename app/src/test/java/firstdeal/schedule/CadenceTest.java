package firstdeal.schedule;

import static firstdeal.schedule.Cast.calendar;
import static firstdeal.schedule.Cast.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.MeetingTemplate;
import firstdeal.program.MeetingTemplate.When;
import firstdeal.program.Window;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CadenceTest {

    static final BusinessCalendar PLAIN = calendar();

    @Test
    void aMeetingOnASundayLiesOnTheFridayBefore() {
        assertThat(dates(meeting("qbr", new When.OnDay(13)), PLAIN, PLAIN)).containsExactly(11);
    }

    @Test
    void itNeedsADayOfBothSides() {
        var theirs = calendar(DayOff.holiday(day(14), "Their Monday"));
        assertThat(dates(meeting("gate", new When.OnDay(14)), PLAIN, theirs)).containsExactly(11);
        assertThat(dates(meeting("check", new When.OnDay(14), true), PLAIN, theirs))
                .containsExactly(14);
    }

    @Test
    void itNeverLeavesItsPhase() {
        var theirs = calendar(DayOff.holiday(day(15), "Tuesday"), DayOff.holiday(day(16), "Wednesday"));
        assertThat(dates(meeting("first", new When.OnDay(16)), PLAIN, theirs)).containsExactly(17);
    }

    @Test
    void behindTheLastPhaseItStaysBehindIt() {
        assertThat(dates(meeting("qbr", new When.OnDay(97)), PLAIN, PLAIN)).containsExactly(95);
    }

    @Test
    void aWeeklySeriesKeepsItsWeekday() {
        assertThat(dates(meeting("weekly", new When.Every(1, new Window(1, 30))), PLAIN, PLAIN))
                .containsExactly(1, 8, 15, 22, 29);
        assertThat(dates(meeting("review", new When.Every(2, new Window(2, 40))), PLAIN, PLAIN))
                .containsExactly(2, 16, 30);
    }

    @Test
    void anOccurrenceOnAHolidayMovesBackAndOneInAClosureIsSkipped() {
        var theirs = calendar(
                DayOff.holiday(day(8), "A Tuesday"), DayOff.closure(day(14), day(25), "Summer at the partner"));
        var weekly = cadence(PLAIN, theirs).of(meeting("weekly", new When.Every(1, new Window(1, 30))));

        assertThat(weekly).extracting(Occurrence::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(weekly).extracting(Occurrence::isSkipped).containsExactly(false, false, true, true, false);
        assertThat(weekly.get(1).date()).isEqualTo(day(7));
        assertThat(weekly.get(2).skippedFor().orElseThrow().name()).isEqualTo("Summer at the partner");
    }

    @Test
    void aSeriesThatStartsOnAWeekendStartsOnTheMonday() {
        assertThat(dates(meeting("weekly", new When.Every(1, new Window(5, 20))), PLAIN, PLAIN))
                .containsExactly(7, 11, 18);
    }

    @Test
    void anInternalCheckLiesTwoBusinessDaysBeforeTheGatesMeeting() {
        var check = meeting("check", new When.BeforeGates(2, List.of("gate-14", "gate-30")), true);
        assertThat(dates(check, PLAIN, PLAIN)).containsExactly(10, 28);
        var ours = calendar(DayOff.holiday(day(29), "A Tuesday"));
        assertThat(dates(check, ours, PLAIN)).containsExactly(10, 25);
    }

    @Test
    void weeksOfHolidaysPutNoTwoOccurrencesOnOneDay() {
        var golden = calendar(DayOff.closure(day(9), day(14), "x"), holidays(15, 30));
        var weekly = cadence(golden, PLAIN).of(meeting("weekly", new When.Every(1, new Window(1, 60))));
        assertThat(weekly.stream().filter(it -> !it.isSkipped()).map(Occurrence::date))
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(golden::isBusinessDay);
    }

    @Test
    void allOccurrencesComeByDate() {
        var program = Cast.ninetyDays(
                meeting("weekly", new When.Every(1, new Window(1, 90))), meeting("gate", new When.OnDay(14)));
        var all = new Cadence(program, Cast.TIMELINE, new SideCalendars(PLAIN, PLAIN)).occurrences();
        assertThat(all).hasSize(14).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
    }

    @Test
    void aClosureOfMoreThanAWorkingWeekIsLong() {
        var exactlyFive = calendar(DayOff.closure(day(7), day(11), "A week"));
        assertThat(LongClosure.within(exactlyFive, day(0), day(90))).isEmpty();

        var christmas = calendar(
                DayOff.closure(day(7), day(11), "First week"),
                DayOff.closure(day(14), day(18), "Second week"),
                DayOff.holiday(day(9), "Christmas"));
        assertThat(LongClosure.within(christmas, day(0), day(90)))
                .containsExactly(new LongClosure("First week, Second week", day(7), day(18), 9));
    }

    @Test
    void onlyTheDaysInsideTheRunCount() {
        var summer = calendar(DayOff.closure(day(84), day(104), "Summer"));
        assertThat(LongClosure.within(summer, day(0), day(88))).isEmpty();
        assertThat(LongClosure.within(summer, day(0), day(95))).hasSize(1);
    }

    private static DayOff holidays(int from, int to) {
        return new DayOff("Golden weeks", day(from), day(to), DayOff.Kind.HOLIDAY);
    }

    private static List<Integer> dates(MeetingTemplate meeting, BusinessCalendar ours, BusinessCalendar theirs) {
        return cadence(ours, theirs).of(meeting).stream()
                .map(it -> Cast.TIMELINE.day(it.date()))
                .toList();
    }

    private static Cadence cadence(BusinessCalendar ours, BusinessCalendar theirs) {
        return new Cadence(Cast.ninetyDays(), Cast.TIMELINE, new SideCalendars(ours, theirs));
    }

    private static LocalDate day(int n) {
        return Cast.TIMELINE.date(n);
    }
}
