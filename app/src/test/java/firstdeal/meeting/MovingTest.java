package firstdeal.meeting;

import static firstdeal.meeting.Plans.GATE;
import static firstdeal.meeting.Plans.WEEKLY;
import static firstdeal.meeting.Plans.calendar;
import static firstdeal.meeting.Plans.calendars;
import static firstdeal.meeting.Plans.day;
import static firstdeal.meeting.Plans.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.shared.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** To which times a meeting may be moved, and which are proposed. */
class MovingTest {

    @Test
    void aGateMeetingMovesAtMostFiveBusinessDaysAndIsNeverCancelled() {
        var gate = calendar(GATE).meetings().getFirst();
        var last = day(50);
        Moving.require(gate, day(21).atTime(10, 0), calendars(), last, morning(0));
        assertThatThrownBy(() -> Moving.require(gate, day(22).atTime(10, 0), calendars(), last, morning(0)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gate-far");
        assertThatThrownBy(() -> Moving.require(gate, day(14).atTime(9, 0), calendars(), last, morning(20)))
                .hasMessageContaining("past");
        assertThatThrownBy(() -> Moving.requireCancellable(gate, "No time")).hasMessageContaining("gate-cancel");
    }

    @Test
    void threeTimesAreProposedAtWhichThoseWhoAreNeededAreFree() {
        var gate = calendar(GATE).meetings().getFirst();
        var free = Moving.proposals(gate, calendars(), List.of(), morning(0));
        assertThat(free).containsExactly(day(15).atTime(10, 0), day(11).atTime(10, 0), day(16).atTime(10, 0));

        var taken = List.of(new Times(day(15).atTime(9, 0), Plans.ZONE, 480));
        assertThat(Moving.proposals(gate, calendars(), taken, morning(12)))
                .containsExactly(day(16).atTime(10, 0), day(17).atTime(10, 0), day(18).atTime(10, 0));
    }

    @Test
    void aMeetingMovesToWhatLiesAheadAndWithinTheRun() {
        var weekly = calendar(WEEKLY).meetings().getFirst();
        var last = day(50);
        assertThatCode(() -> Moving.require(weekly, day(50).atTime(10, 0), calendars(), last, morning(0)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Moving.require(weekly, day(51).atTime(10, 0), calendars(), last, morning(0)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("too-late");
        assertThatThrownBy(() -> Moving.require(
                        weekly.with(new MeetingState.Cancelled(MeetingState.Cause.PERSON, "Fair")),
                        day(20).atTime(10, 0),
                        calendars(),
                        last,
                        morning(0)))
                .hasMessageContaining("not-planned");
        assertThatThrownBy(() -> Moving.requireCancellable(weekly, " ")).hasMessageContaining("needs-reason");
        assertThatCode(() -> Moving.requireCancellable(weekly, "Fair")).doesNotThrowAnyException();
    }

    @Test
    void noProposalIsFurtherAwayThanAGateMeetingMayMoveNorOnADayOff() {
        var gate = calendar(GATE).meetings().getFirst();
        var whole = IntStream.rangeClosed(4, 20)
                .mapToObj(n -> new Times(day(n).atTime(8, 0), Plans.ZONE, 600))
                .toList();
        assertThat(Moving.proposals(gate, calendars(), whole, morning(0)))
                .allSatisfy(it -> assertThat(calendars().both().count(gate.base(), it.toLocalDate()))
                        .isLessThanOrEqualTo(Moving.GATE_BUSINESS_DAYS))
                .hasSize(1);
        assertThat(Moving.proposals(calendar(WEEKLY).meetings().getFirst(), calendars(), List.of(), morning(0)))
                .allSatisfy(it -> assertThat(calendars().both().isBusinessDay(it.toLocalDate()))
                        .isTrue())
                .hasSize(3);
    }

    /** Moved already, the day on which it lies now is no other day. */
    @Test
    void theDayOnWhichItLiesIsNotProposed() {
        var gate = calendar(GATE).meetings().getFirst();
        var moved = gate.at(gate.times().on(day(15)), true);
        assertThat(Moving.proposals(moved, calendars(), List.of(), morning(0)))
                .doesNotContain(day(15).atTime(10, 0))
                .hasSize(3);
    }

    @Test
    void anotherTimeAsksEverybodyAnewAndOtherPeopleAreOnlyTold() {
        var series = calendar(WEEKLY).series().getFirst();
        assertThat(series.movedOn().asked())
                .isEqualTo(series.movedOn().sequence())
                .isGreaterThan(series.asked());
        assertThat(series.changed().sequence()).isGreaterThan(series.sequence());
        assertThat(series.changed().asked()).isEqualTo(series.asked());
    }
}
