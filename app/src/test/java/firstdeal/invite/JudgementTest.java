package firstdeal.invite;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.invite.Judgement.Answered;
import firstdeal.invite.Judgement.Countered;
import firstdeal.invite.Judgement.Delegated;
import firstdeal.invite.Judgement.Doubted;
import firstdeal.invite.Judgement.StandsIn;
import firstdeal.invite.MailReply.Event;
import firstdeal.invite.MailReply.Moment;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.SeriesId;
import firstdeal.meeting.Target;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an answer by mail is worth. */
class JudgementTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String LARS = "lars@nordhaven.example";
    private static final LocalDateTime SLOT = LocalDateTime.of(2026, 3, 31, 10, 0);
    private static final MeetingId MEETING = new MeetingId(new UUID(0, 7));
    private static final SeriesId SERIES = new SeriesId(new UUID(0, 8));
    private static final Invitation INVITATION = new Invitation(
            new UUID(0, 1),
            new OnboardingId(new UUID(0, 2)),
            new PartnerId(new UUID(0, 3)),
            new ContactId(new UUID(0, 4)),
            Target.of(SERIES),
            LARS,
            3,
            "",
            true);
    private static final Call CALL = new Call(INVITATION.id(), 3, 5, List.of(new Call.Day(SLOT, MEETING, 2, SLOT)));

    private static Judgement judged(String method, Event event, String sender) {
        return Judgement.of(method, event, INVITATION, CALL, ZONE, sender, Optional.of(MEETING));
    }

    private static Event event(
            String partstat, String attendee, Optional<Moment> recurrence, Optional<Moment> start, String from) {
        return new Event(
                "uid",
                OptionalInt.of(3),
                Optional.empty(),
                recurrence,
                start,
                attendee,
                "Eve",
                partstat,
                from,
                "deputy@nordhaven.example",
                "On a train");
    }

    private static Event said(String partstat) {
        return event(partstat, LARS, Optional.empty(), Optional.empty(), "");
    }

    @Test
    void anAnswerIsTakenForTheInvitationAsItWasThen() {
        assertThat(judged("REPLY", said("ACCEPTED"), "Lars@Nordhaven.example"))
                .isEqualTo(new Answered(Target.of(SERIES), Reply.ACCEPTED, 5));
        assertThat(judged("REPLY", said("DECLINED"), LARS)).isInstanceOf(Answered.class);
        assertThat(judged("REPLY", said("NEEDS-ACTION"), LARS)).isEqualTo(new Judgement.Nothing());
    }

    @Test
    void theInvitationThatIsAnsweredIsTheOneWithItsSequenceElseTheLast() {
        var old = new Call(INVITATION.id(), 2, 4, List.of());
        assertThat(Call.of(List.of(CALL, old), 2)).hasValue(old);
        assertThat(Call.of(List.of(old, CALL), 3)).hasValue(CALL);
        assertThat(Call.of(List.of(CALL, old), Integer.MAX_VALUE)).hasValue(CALL);
        assertThat(Call.of(List.of(), 2)).isEmpty();
    }

    @Test
    void oneDayIsNamedInWhateverZone() {
        for (var moment : List.<Moment>of(
                new Moment.Utc(Instant.parse("2026-03-31T08:00:00Z")),
                new Moment.Zoned(LocalDateTime.of(2026, 3, 31, 4, 0), ZoneId.of("America/New_York")),
                new Moment.Local(SLOT),
                new Moment.Day(LocalDate.of(2026, 3, 31)))) {
            assertThat(judged("REPLY", event("TENTATIVE", LARS, Optional.of(moment), Optional.empty(), ""), LARS))
                    .isEqualTo(new Answered(Target.of(MEETING), Reply.TENTATIVE, 2));
        }
        assertThat(judged(
                        "REPLY",
                        event("ACCEPTED", LARS, Optional.of(new Moment.Utc(Instant.EPOCH)), Optional.empty(), ""),
                        LARS))
                .isInstanceOfSatisfying(
                        Doubted.class, it -> assertThat(it.doubt()).isEqualTo(Doubt.UNKNOWN_DAY));
    }

    @Test
    void itCountsOnlyForWhomItWasSentTo() {
        assertThat(doubt("REPLY", eve("ACCEPTED", LARS), "mallory@x.example")).isEqualTo(Doubt.ANOTHER_PERSON);
        assertThat(doubt("REPLY", eve("ACCEPTED", LARS), LARS)).isEqualTo(Doubt.ANOTHER_PERSON);
        assertThat(doubt("COUNTER", eve("ACCEPTED", LARS), "eve@x.example")).isEqualTo(Doubt.ANOTHER_PERSON);
        assertThat(doubt("REPLY", said("ACCEPTED"), "eve@x.example")).isEqualTo(Doubt.OTHER_SENDER);
        assertThat(doubt("REPLY", said("ACCEPTED"), "")).isEqualTo(Doubt.OTHER_SENDER);
        assertThat(doubt("REQUEST", said("ACCEPTED"), LARS)).isEqualTo(Doubt.NOT_AN_ANSWER);
    }

    private static Event eve(String partstat, String from) {
        return event(partstat, "eve@x.example", Optional.empty(), Optional.empty(), from);
    }

    @Test
    void whoIsSentInsteadIsKnownAndNeverAnswersForThePersonWhoWasInvited() {
        assertThat(judged("REPLY", said("DELEGATED"), LARS))
                .isEqualTo(new Delegated(Target.of(SERIES), 5, "deputy@nordhaven.example"));
        assertThat(doubt("REPLY", said("DELEGATED"), "deputy@nordhaven.example"))
                .isEqualTo(Doubt.OTHER_SENDER);
        assertThat(judged("REPLY", eve("ACCEPTED", LARS), "Eve@x.example"))
                .isEqualTo(new StandsIn(Target.of(SERIES), 5, Reply.ACCEPTED, "eve@x.example", "Eve", true));
        assertThat(judged("REPLY", eve("TENTATIVE", ""), "eve@x.example"))
                .isEqualTo(new StandsIn(Target.of(SERIES), 5, Reply.TENTATIVE, "eve@x.example", "Eve", false));
        assertThat(doubt("REPLY", eve("DELEGATED", LARS), "eve@x.example")).isEqualTo(Doubt.DELEGATE);
    }

    private static Doubt doubt(String method, Event event, String sender) {
        return judged(method, event, sender) instanceof Doubted(var doubt, var _) ? doubt : Doubt.FAILED;
    }

    @Test
    void anotherTimeIsForTheNextMeetingUnlessADayIsNamed() {
        var proposed = Optional.<Moment>of(new Moment.Zoned(SLOT.plusDays(1), ZONE));
        assertThat(judged("COUNTER", event("DECLINED", LARS, Optional.empty(), proposed, ""), LARS))
                .isEqualTo(new Countered(MEETING, SLOT.plusDays(1), "On a train"));
        assertThat(doubt(
                        "COUNTER",
                        event("DECLINED", LARS, Optional.empty(), Optional.of(new Moment.Local(SLOT)), ""),
                        LARS))
                .isEqualTo(Doubt.UNKNOWN_ZONE);
    }
}
