package firstdeal.meeting;

import static firstdeal.meeting.Plans.GATE;
import static firstdeal.meeting.Plans.WEEKLY;
import static firstdeal.meeting.Plans.calendar;
import static firstdeal.meeting.Plans.calendars;
import static firstdeal.meeting.Plans.day;
import static firstdeal.meeting.Plans.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.shared.ContactId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunCalendarTest {

    private static final ContactId LARS = new ContactId(new UUID(1, 1));
    private static final ContactId MARA = new ContactId(new UUID(1, 2));

    private static Answer said(Target target, ContactId who, Reply reply, Instant at, int sequence) {
        return new Answer(target, who, reply, Source.MAIL, at, sequence, "");
    }

    private static RunCalendar with(RunCalendar it, Answer... answers) {
        return new RunCalendar(it.onboarding(), it.series(), it.meetings(), List.of(answers), List.of(), List.of());
    }

    @Test
    void whatWasSaidLastStandsWhateverArrivesFirst() {
        var target = Target.of(new MeetingId(new UUID(2, 2)));
        var random = new Random(7);
        var all = new ArrayList<Answer>();
        for (int i = 0; i < 12; i++) {
            all.add(said(
                    target, LARS, Reply.values()[random.nextInt(3)], morning(random.nextInt(4)), random.nextInt(3)));
        }
        var winner = Collections.max(all, Answer.ORDER);
        for (int round = 0; round < 200; round++) {
            Collections.shuffle(all, random);
            var kept = new HashMap<ContactId, Answer>();
            for (var it : all) {
                kept.merge(it.contact(), it, (a, b) -> b.isNewerThan(a) ? b : a);
                kept.merge(it.contact(), it, (a, b) -> b.isNewerThan(a) ? b : a);
            }
            assertThat(kept.get(LARS)).usingComparator(Answer.ORDER).isEqualTo(winner);
        }
    }

    @Test
    void aSeriesIsAnsweredAsAWholeAndOneMeetingOfItByItself() {
        var calendar = calendar(WEEKLY, GATE);
        var series = calendar.series().getFirst();
        var weekly = calendar.of(series.id());
        var answered = with(
                calendar,
                said(Target.of(series.id()), LARS, Reply.ACCEPTED, morning(0), 0),
                said(Target.of(weekly.get(1).id()), LARS, Reply.DECLINED, morning(1), 0));

        assertThat(answered.answer(weekly.getFirst(), LARS).orElseThrow().reply())
                .isEqualTo(Reply.ACCEPTED);
        assertThat(answered.answer(weekly.get(1), LARS).orElseThrow().reply()).isEqualTo(Reply.DECLINED);

        var later = with(
                calendar,
                said(Target.of(weekly.get(1).id()), LARS, Reply.DECLINED, morning(1), 0),
                said(Target.of(series.id()), LARS, Reply.ACCEPTED, morning(2), 0));
        assertThat(later.answer(weekly.get(1), LARS).orElseThrow().reply()).isEqualTo(Reply.ACCEPTED);
    }

    @Test
    void anAnswerToATimeThatIsGoneDoesNotCount() {
        var calendar = calendar(WEEKLY, GATE);
        var gate = calendar.meetings().stream()
                .filter(Meeting::isGateMeeting)
                .findFirst()
                .orElseThrow();
        var moved = gate.at(gate.times().on(day(15)), true);
        var after = new RunCalendar(
                calendar.onboarding(),
                calendar.series(),
                List.of(moved),
                List.of(said(Target.of(gate.id()), LARS, Reply.ACCEPTED, morning(0), 0)),
                List.of(),
                List.of());
        assertThat(after.answer(moved, LARS)).isEmpty();
        assertThat(after.standing()).isEmpty();
        assertThat(with(calendar, said(Target.of(gate.id()), LARS, Reply.ACCEPTED, morning(0), 0))
                        .standing())
                .hasSize(1);
    }

    @Test
    void aSideHasAcceptedWhenEverybodyOfItWhoIsNeededHas() {
        var calendar = calendar(GATE);
        var gate = calendar.meetings()
                .getFirst()
                .with(List.of(new Invitee(MARA, Side.VENDOR, true), new Invitee(LARS, Side.VENDOR, false)));
        var mine = new RunCalendar(calendar.onboarding(), List.of(), List.of(gate), List.of(), List.of(), List.of());
        assertThat(mine.isAcceptedBy(gate, Side.VENDOR)).isFalse();
        assertThat(with(mine, said(Target.of(gate.id()), LARS, Reply.ACCEPTED, morning(0), 0))
                        .isAcceptedBy(gate, Side.VENDOR))
                .isFalse();
        assertThat(with(mine, said(Target.of(gate.id()), MARA, Reply.ACCEPTED, morning(0), 0))
                        .isAcceptedBy(gate, Side.VENDOR))
                .isTrue();
        assertThat(with(mine, said(Target.of(gate.id()), MARA, Reply.ACCEPTED, morning(0), 0))
                        .isAcceptedBy(gate, Side.PARTNER))
                .isFalse();
    }

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
}
