package firstdeal.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.As;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Answers.Outcome;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Scheduling;
import firstdeal.meeting.Target;
import firstdeal.shared.Refused;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people move in a calendar by hand, and take back. */
class MovedIT extends Planned {

    @Autowired
    Scheduling scheduling;

    @Autowired
    Answers answers;

    private Outcome say(Meeting meeting, Reply reply, long sequence) {
        return answers.answer(
                As.PAM,
                new Answers.Said(Target.of(meeting.id()), it.lars(), reply, Source.MAIL, clock.instant(), sequence));
    }

    @Test
    void aGateMeetingMovesALittleAndNeverGoes() {
        var gate = first("gate-14-review");
        scheduling.move(
                As.PAM,
                gate.id(),
                OptionalInt.of(gate.version()),
                gate.times().local().plusDays(1));
        var moved = meetings.get(As.PAM, gate.id());
        assertThat(moved.day()).isEqualTo(gate.day().plusDays(1));
        assertThat(moved.asked()).isEqualTo(moved.sequence());
        assertThatThrownBy(() -> scheduling.move(
                        As.PAM,
                        gate.id(),
                        OptionalInt.empty(),
                        gate.times().local().plusDays(20)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> scheduling.cancel(As.PAM, gate.id(), OptionalInt.empty(), "No time"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> scheduling.move(
                        As.PAM,
                        gate.id(),
                        OptionalInt.of(gate.version()),
                        gate.times().local().plusDays(2)))
                .isInstanceOf(firstdeal.shared.StaleData.class);
    }

    @Test
    void aMoveIsTakenBackWithTheAnswersThatItCost() {
        var gate = first("gate-14-review");
        assertThat(say(gate, Reply.ACCEPTED, gate.sequence())).isInstanceOf(Outcome.Taken.class);
        scheduling.move(
                As.PAM, gate.id(), OptionalInt.empty(), gate.times().local().plusDays(1));
        assertThat(calendar().answer(first("gate-14-review"), it.lars())).isEmpty();

        var undo = http.post()
                .uri(it.page() + "/meetings/" + gate.id() + "/move/undo")
                .with(As.pam())
                .exchange();
        assertThat(undo).hasStatus(303);
        var back = first("gate-14-review");
        assertThat(back.times()).isEqualTo(gate.times());
        assertThat(back.moved()).isFalse();
        assertThat(back.sequence()).isEqualTo(gate.sequence() + 2);
        assertThat(calendar().answer(back, it.lars()).orElseThrow().reply()).isEqualTo(Reply.ACCEPTED);

        assertThat(say(back, Reply.DECLINED, gate.sequence() + 1)).isInstanceOf(Outcome.ForEarlierTime.class);
        assertThat(calendar().answer(back, it.lars()).orElseThrow().reply()).isEqualTo(Reply.ACCEPTED);
        assertThat(say(back, Reply.DECLINED, back.sequence())).isInstanceOf(Outcome.Taken.class);
        assertThatThrownBy(() -> scheduling.undoMove(As.PAM, gate.id())).isInstanceOf(Refused.class);
    }

    @Test
    void whatWasAnsweredToTheOtherTimeIsGoneWithIt() {
        var gate = first("gate-14-review");
        scheduling.move(
                As.PAM, gate.id(), OptionalInt.empty(), gate.times().local().plusDays(1));
        assertThat(say(gate, Reply.ACCEPTED, gate.sequence() + 1)).isInstanceOf(Outcome.Taken.class);
        scheduling.undoMove(As.PAM, gate.id());
        assertThat(calendar().answer(first("gate-14-review"), it.lars())).isEmpty();
    }
}
