package firstdeal.meeting;

import static firstdeal.meeting.Plans.GATE;
import static firstdeal.meeting.Plans.WEEKLY;
import static firstdeal.meeting.Plans.calendar;
import static firstdeal.meeting.Plans.day;
import static firstdeal.meeting.Plans.morning;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.shared.ContactId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who answers in somebody's place is seen while it is about the meeting as it stands. */
class StandInTest {

    private static final ContactId LARS = new ContactId(new UUID(1, 1));

    private static StandIn sent(Target target, int sequence) {
        return new StandIn(
                target,
                LARS,
                "deputy@x.example",
                "",
                Optional.of(new StandIn.Sent(morning(1), sequence)),
                Optional.of(new StandIn.Said(Reply.ACCEPTED, morning(2), sequence)));
    }

    private static Answer own(Target target, int day) {
        return new Answer(target, LARS, Reply.ACCEPTED, Source.MAIL, morning(day), 0, "");
    }

    @Test
    void whoAnswersForThemselvesLaterSendsNobody() {
        var target = Target.of(new MeetingId(new UUID(2, 2)));
        var it = sent(target, 0);
        assertThat(it.now(0, Optional.empty())).hasValue(it);
        assertThat(it.now(0, Optional.of(own(target, 1)))).hasValue(it);
        assertThat(it.now(0, Optional.of(own(target, 3))))
                .hasValueSatisfying(after -> assertThat(after.sent()).isEmpty());
    }

    @Test
    void whatWasSaidToATimeThatIsGoneIsGone() {
        var calendar = calendar(WEEKLY, GATE);
        var gate = calendar.meetings().stream()
                .filter(Meeting::isGateMeeting)
                .findFirst()
                .orElseThrow();
        var it = sent(Target.of(gate.id()), 0);
        assertThat(calendar.instead(gate, LARS, List.of(it))).hasSize(1);
        assertThat(calendar.instead(gate.at(gate.times().on(day(15)), true), LARS, List.of(it)))
                .isEmpty();

        var series = calendar.series().getFirst();
        var weekly = calendar.of(series.id()).getFirst();
        var whole = sent(Target.of(series.id()), series.asked());
        assertThat(calendar.instead(weekly, LARS, List.of(whole, it))).containsExactly(whole);
        assertThat(calendar.instead(weekly.at(weekly.times().on(day(9)), true), LARS, List.of(whole)))
                .isEmpty();
        assertThat(calendar.instead(gate, LARS, List.of(whole))).isEmpty();
    }
}
