package firstdeal.meeting;

import static firstdeal.meeting.Plans.CHECK_IN;
import static firstdeal.meeting.Plans.DAY0;
import static firstdeal.meeting.Plans.GATE;
import static firstdeal.meeting.Plans.WEEKLY;
import static firstdeal.meeting.Plans.calendar;
import static firstdeal.meeting.Plans.calendars;
import static firstdeal.meeting.Plans.day;
import static firstdeal.meeting.Plans.maker;
import static firstdeal.meeting.Plans.morning;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.Replan.Change;
import firstdeal.meeting.Replan.Wish;
import firstdeal.program.MeetingTemplate;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.Pause;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplanTest {

    private static final MeetingTemplate[] ALL = {WEEKLY, GATE, CHECK_IN};

    private static RunCalendar with(RunCalendar calendar, Meeting changed) {
        var meetings = new ArrayList<>(calendar.meetings());
        meetings.replaceAll(it -> it.id().equals(changed.id()) ? changed : it);
        return new RunCalendar(
                calendar.onboarding(), calendar.series(), meetings, calendar.answers(), List.of(), List.of());
    }

    private static Meeting held(Meeting it) {
        return it.with(new MeetingState.Held(new Minutes(
                it.day(),
                List.of(),
                Set.of(),
                "",
                "",
                List.of(),
                "",
                List.of(),
                "Mara",
                morning(0),
                Optional.empty())));
    }

    private static Meeting only(RunCalendar calendar, MeetingTemplate template) {
        return calendar.meetings().stream()
                .filter(it -> it.key().equals(template.key()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSamePlanChangesNothing() {
        var calendar = calendar(ALL);
        assertThat(calendar.meetings()).hasSize(7);
        assertThat(Replan.of(calendar, maker(DAY0, day(9), calendars(), ALL), List.of(), Map.of(), morning(9))
                        .isNothing())
                .isTrue();
    }

    @Test
    void aWeekLaterTheSeriesKeepsTheDaysThatItHas() {
        var calendar = calendar(ALL);
        var replan =
                Replan.of(calendar, maker(DAY0.plusDays(7), day(0), calendars(), ALL), List.of(), Map.of(), morning(0));

        var weekly = replan.changes().stream()
                .filter(it -> it.before().key().equals("weekly"))
                .toList();
        assertThat(weekly).singleElement().satisfies(it -> {
            assertThat(it.before().day()).isEqualTo(day(1));
            assertThat(it.after().day()).isEqualTo(day(36));
        });
        assertThat(replan.series()).isEmpty();
        assertThat(replan.changes())
                .filteredOn(it -> it.before().isGateMeeting())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.after().day()).isEqualTo(day(21));
                    assertThat(it.after().asked()).isEqualTo(1);
                });
    }

    @Test
    void whatWasHeldOrMovedByHandStays() {
        var calendar = calendar(ALL);
        calendar = with(calendar, held(only(calendar, WEEKLY)));
        var gate = only(calendar, GATE);
        calendar = with(calendar, gate.at(gate.times().on(day(16)), true));

        var replan =
                Replan.of(calendar, maker(DAY0.plusDays(7), day(2), calendars(), ALL), List.of(), Map.of(), morning(2));

        assertThat(replan.changes()).noneMatch(it -> it.before().isGateMeeting());
        assertThat(replan.changes()).noneMatch(it -> it.before().minutes().isPresent());
        assertThat(replan.added()).extracting(Meeting::day).containsExactly(day(36));
    }

    @Test
    void whatWasHeldTodayIsNotPlannedAgainForToday() {
        var calendar = calendar(ALL);
        var weekly = only(calendar, WEEKLY);
        var over = weekly.times().end().plusSeconds(60);
        var today = maker(DAY0, weekly.day(), calendars(), ALL);
        var replan = Replan.of(with(calendar, held(weekly)), today, List.of(), Map.of(), over);
        assertThat(replan.isNothing()).isTrue();
    }

    @Test
    void whatIsNotNeededIsNeitherMovedNorPlannedAgain() {
        var calendar = calendar(ALL);
        var checkIn = only(calendar, CHECK_IN);
        var needless = with(calendar, checkIn.with(new Cancelled(Cause.NEEDLESS, "")));
        var later = maker(DAY0.plusDays(3), day(0), calendars(), ALL);
        var replan = Replan.of(needless, later, List.of(), Map.of(), morning(0));
        assertThat(replan.changes()).noneMatch(it -> it.before().key().equals(CHECK_IN.key()));
        assertThat(replan.added()).noneMatch(it -> it.key().equals(CHECK_IN.key()));
    }

    @Test
    void anotherWeekdayMovesEveryMeetingOfTheSeriesAndAsksAnew() {
        var calendar = calendar(ALL);
        var wish = Map.of("weekly", new Wish(2, LocalTime.of(14, 0)));
        var replan = Replan.of(calendar, maker(DAY0, day(2), calendars(), ALL), List.of(), wish, morning(2));

        assertThat(replan.changes()).hasSize(4).allMatch(it -> it.after().key().equals("weekly"));
        assertThat(replan.added()).singleElement().extracting(Meeting::day).isEqualTo(day(31));
        assertThat(replan.changes().getFirst().after().times().local()).isEqualTo(day(3).atTime(14, 0));
        assertThat(replan.series())
                .singleElement()
                .satisfies(it -> assertThat(it.asked()).isEqualTo(1));
    }

    @Test
    void aClosureSkipsWhatLiesInIt() {
        var closed = calendars(DayOff.closure(day(14), day(18), "Works outing"));
        var replan = Replan.of(calendar(ALL), maker(DAY0, day(0), closed, ALL), List.of(), Map.of(), morning(0));

        assertThat(replan.changes())
                .filteredOn(it -> it.before().key().equals("weekly"))
                .singleElement()
                .extracting(Change::after)
                .satisfies(it -> assertThat(it.state()).isEqualTo(new MeetingState.Skipped("Works outing")));
        assertThat(replan.changes())
                .filteredOn(it -> it.before().isGateMeeting())
                .singleElement()
                .satisfies(it -> assertThat(it.after().day()).isEqualTo(day(11)));
    }

    @Test
    void aPauseTakesTheSeriesOutAndPutsSingleMeetingsBehindIt() {
        var calendar = calendar(ALL);
        var rest = List.of(new Pause(day(10), day(20)));
        var maker = maker(DAY0, day(10), calendars(), ALL);
        var replan = Replan.of(calendar, maker, rest, Map.of(), morning(10));

        assertThat(replan.changes())
                .filteredOn(it -> it.after().key().equals("weekly"))
                .singleElement()
                .satisfies(it -> assertThat(it.after().state()).isEqualTo(new Cancelled(Cause.PAUSE, "")));
        assertThat(replan.changes())
                .filteredOn(it -> it.before().isGateMeeting())
                .singleElement()
                .satisfies(it -> assertThat(it.after().day()).isEqualTo(day(24)));

        var resting = calendar;
        for (var change : replan.changes()) {
            resting = with(resting, change.after());
        }
        var back = Replan.of(resting, maker, List.of(new Pause(day(10), day(12))), Map.of(), morning(10));
        for (var change : back.changes()) {
            resting = with(resting, change.after());
        }
        assertThat(resting.meetings())
                .extracting(Meeting::day, Meeting::state)
                .containsExactlyElementsOf(calendar.meetings().stream()
                        .map(it -> org.assertj.core.groups.Tuple.tuple(it.day(), it.state()))
                        .toList());
        assertThat(resting.meetings()).allMatch(Meeting::isPlanned);
    }

    @Test
    void whatTheProgramNoLongerKnowsIsCalledOffUnlessBothSidesAcceptedIt() {
        var calendar = calendar(ALL);
        var replan = Replan.of(calendar, maker(DAY0, day(0), calendars(), WEEKLY), List.of(), Map.of(), morning(0));
        assertThat(replan.changes())
                .extracting(it -> it.after().state())
                .containsOnly(new Cancelled(Cause.PLAN, ""))
                .hasSize(2);
    }

    @Test
    void theCalendarNeverHasTwoMeetingsAtOnceAndNoneBeforeToday() {
        for (int shift = -9; shift <= 9; shift++) {
            for (int today = 0; today < 30; today += 3) {
                var calendar = calendar(ALL);
                var maker = maker(DAY0.plusDays(shift), day(today), calendars(), ALL);
                var replan = Replan.of(calendar, maker, List.of(), Map.of(), morning(today));
                var after = calendar;
                for (var change : replan.changes()) {
                    assertThat(change.after().day()).isAfterOrEqualTo(day(today));
                    after = with(after, change.after());
                }
                var now = morning(today);
                var planned = java.util.stream.Stream.concat(after.meetings().stream(), replan.added().stream())
                        .filter(it -> it.isPlanned() && it.times().start().isAfter(now))
                        .toList();
                assertThat(planned)
                        .as("%s days later on day %s", shift, today)
                        .noneMatch(a -> planned.stream()
                                .anyMatch(b -> a != b
                                        && a.key().equals(b.key())
                                        && a.times().overlaps(b.times())));
            }
        }
    }
}
