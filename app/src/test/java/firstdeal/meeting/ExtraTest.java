package firstdeal.meeting;

import static firstdeal.meeting.Plans.DAY0;
import static firstdeal.meeting.Plans.WEEKLY;
import static firstdeal.meeting.Plans.ZONE;
import static firstdeal.meeting.Plans.calendar;
import static firstdeal.meeting.Plans.calendars;
import static firstdeal.meeting.Plans.day;
import static firstdeal.meeting.Plans.maker;
import static firstdeal.meeting.Plans.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.program.MeetingTemplate.When;
import firstdeal.schedule.Pause;
import firstdeal.shared.ContactId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExtraTest {

    private static final ContactId MARA = new ContactId(new UUID(0, 1));
    private static final ContactId LARS = new ContactId(new UUID(0, 2));
    private static final ContactId GONE = new ContactId(new UUID(0, 3));
    private static final Map<ContactId, Side> KNOWN = Map.of(MARA, Side.VENDOR, LARS, Side.PARTNER);
    private static final List<String> KINDS = List.of("other", "session");
    private static final LocalDateTime START = day(12).atTime(15, 0);

    private static Extra extra(ContactId... people) {
        return new Extra("other", "Talk about Alder Freight", START, 45, "Room 4", List.of(people));
    }

    private static Meeting meeting() {
        return extra(LARS, MARA).meeting(new MeetingId(new UUID(0, 9)), Plans.RUN, Plans.PARTNER, ZONE, KNOWN);
    }

    private static RunCalendar with(Meeting meeting) {
        var plan = calendar(WEEKLY);
        var meetings = new ArrayList<>(plan.meetings());
        meetings.add(meeting);
        return new RunCalendar(plan.onboarding(), plan.series(), meetings, List.of(), List.of(), List.of());
    }

    @Test
    void itIsAMeetingOfBothSidesToWhichAllAreNeeded() {
        extra(LARS, MARA).require(KINDS, KNOWN);
        assertThat(meeting().invitees())
                .containsExactly(new Invitee(MARA, Side.VENDOR, true), new Invitee(LARS, Side.PARTNER, true));
        assertThatThrownBy(() -> extra(MARA).require(KINDS, KNOWN)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> extra(LARS).require(KINDS, KNOWN)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> extra(MARA, LARS, GONE).require(KINDS, KNOWN)).isInstanceOf(Refused.class);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var wrong = new Extra("gate", " ", START, 600, "", List.of());
        assertThatThrownBy(() -> wrong.require(KINDS, KNOWN))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.fields()).containsOnlyKeys("kind", "title", "minutes", "people"));
    }

    @Test
    void noGateAndNoCheckInIsHeldOutsideTheProgram() {
        var program = Plans.program(
                WEEKLY,
                Plans.GATE,
                Plans.CHECK_IN,
                Plans.template("review", "pipeline-review", new When.OnDay(27), null));
        assertThat(Extra.kinds(program)).containsExactly("other", "weekly", "pipeline-review");
    }

    @Test
    void anotherTimeAsksAnewAndAnotherTitleOnlyTells() {
        var before = meeting();
        var renamed =
                new Extra("other", "Alder Freight", START, 45, "Room 4", List.of(LARS, MARA)).change(before, KNOWN);
        assertThat(renamed.sequence()).isEqualTo(1);
        assertThat(renamed.asked()).isZero();
        var later = new Extra("other", "Alder Freight", START.plusHours(1), 45, "", List.of(LARS, MARA))
                .change(renamed, KNOWN);
        assertThat(later.sequence()).isEqualTo(2);
        assertThat(later.asked()).isEqualTo(2);
        assertThat(extra(LARS, MARA).change(before, KNOWN)).isSameAs(before);
    }

    @Test
    void noPlanMovesItOrCallsItOff() {
        var calendar = with(meeting());
        for (int shift = -5; shift <= 5; shift++) {
            var maker = maker(DAY0.plusDays(shift), day(1), calendars(), WEEKLY);
            assertThat(Replan.of(calendar, maker, List.of(), Map.of(), morning(1))
                            .changes())
                    .noneMatch(it -> it.before().extra());
        }
    }

    @Test
    void itRestsWithTheRunAndComesBack() {
        var maker = maker(DAY0, day(10), calendars(), WEEKLY);
        var resting = Replan.of(with(meeting()), maker, List.of(new Pause(day(10), day(20))), Map.of(), morning(10))
                .changes()
                .stream()
                .filter(it -> it.before().extra())
                .toList();
        assertThat(resting)
                .singleElement()
                .satisfies(it -> assertThat(it.after().state()).isEqualTo(new Cancelled(Cause.PAUSE, "")));
        var back = Replan.of(
                with(resting.getFirst().after()), maker, List.of(new Pause(day(10), day(11))), Map.of(), morning(10));
        assertThat(back.changes())
                .filteredOn(it -> it.before().extra())
                .singleElement()
                .satisfies(it -> assertThat(it.after().isPlanned()).isTrue());
    }
}
