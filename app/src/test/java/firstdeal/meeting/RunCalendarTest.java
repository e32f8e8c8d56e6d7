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
    void theLaterInvitationGoesBeforeTheLaterWordAndTheCarefulWordBeforeTheOther() {
        var target = Target.of(new MeetingId(new UUID(2, 2)));
        var early = said(target, LARS, Reply.ACCEPTED, morning(1), 1);
        assertThat(early.isNewerThan(said(target, LARS, Reply.DECLINED, morning(2), 0)))
                .isTrue();
        assertThat(early.isNewerThan(said(target, LARS, Reply.DECLINED, morning(0), 1)))
                .isTrue();
        assertThat(said(target, LARS, Reply.DECLINED, morning(1), 1).isNewerThan(early))
                .isTrue();
        assertThat(early.isNewerThan(early)).isFalse();
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
}
