package firstdeal.meeting.internal;

import firstdeal.audit.Subject;
import firstdeal.meeting.Answer;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingEvent.InvitationAnswered;
import firstdeal.meeting.MeetingEvent.TimeProposed;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Proposal;
import firstdeal.meeting.Series;
import firstdeal.meeting.SeriesId;
import firstdeal.meeting.Target;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers in, from wherever they come. */
@Service
@Transactional
class AnswerService implements Answers {

    private static final int NOTE = 1000;

    private final MeetingStore meetings;
    private final AnswerStore answers;
    private final Announcer announcer;
    private final Ids ids;
    private final Clock clock;

    AnswerService(MeetingStore meetings, AnswerStore answers, Announcer announcer, Ids ids, Clock clock) {
        this.meetings = meetings;
        this.answers = answers;
        this.announcer = announcer;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is answered, as it stands now. */
    private record Asked(
            Subject subject,
            OnboardingId run,
            PartnerId partner,
            String title,
            int sequence,
            int asked,
            boolean invited,
            boolean open) {

        static Asked of(Meeting it, ContactId contact, Instant now) {
            return new Asked(
                    Announcer.subject(it),
                    it.onboarding(),
                    it.partner(),
                    it.title(),
                    it.sequence(),
                    it.asked(),
                    it.invitee(contact).isPresent(),
                    it.isPlanned() && it.times().end().isAfter(now));
        }

        static Asked of(Series it, List<Meeting> meetings, ContactId contact, Instant now) {
            return new Asked(
                    Subject.of("meeting-series", it.id(), it.partner(), it.onboarding()),
                    it.onboarding(),
                    it.partner(),
                    it.title(),
                    it.sequence(),
                    it.asked(),
                    meetings.stream().anyMatch(m -> m.invitee(contact).isPresent()),
                    meetings.stream()
                            .anyMatch(m -> m.isPlanned() && m.times().end().isAfter(now)));
        }
    }

    @Override
    public Outcome answer(Actor actor, Said said) {
        var now = clock.instant();
        var asked = switch (said.target()) {
            case Target.One(var id) -> Asked.of(meetings.get(actor, id), said.contact(), now);
            case Target.Whole(var id) -> asked(actor, id, said.contact(), now);
        };
        if (!asked.invited()) {
            return new Outcome.NotInvited();
        }
        return asked.open() ? taken(actor, asked, answer(actor, said, asked, now)) : new Outcome.Closed();
    }

    private Asked asked(Actor actor, SeriesId id, ContactId contact, Instant now) {
        var series = meetings.series(actor, id);
        var dated = meetings.of(List.of(series.onboarding())).stream()
                .filter(it -> it.series().filter(id::equals).isPresent())
                .toList();
        return Asked.of(series, dated, contact, now);
    }

    /**
     * Who was invited anew only because other people changed answers about the same time: the answer counts from the invitation
     * on which this time was first asked about.
     */
    private static Answer answer(Actor actor, Said said, Asked asked, Instant now) {
        boolean known = said.sequence() >= 0 && said.sequence() <= asked.sequence();
        return new Answer(
                said.target(),
                said.contact(),
                said.reply(),
                said.source(),
                said.said().isAfter(now) ? now : said.said(),
                known ? Math.min((int) said.sequence(), asked.asked()) : asked.asked(),
                said.source() == Source.TOLD ? actor.name() : "");
    }

    private Outcome taken(Actor actor, Asked asked, Answer answer) {
        var before = answers.find(answer.target(), answer.contact());
        if (!answers.put(asked.run(), asked.partner(), answer)) {
            return new Outcome.Older(before.orElse(answer));
        }
        announcer.tell(
                actor,
                "meeting.answered",
                asked.subject(),
                new InvitationAnswered(asked.run(), asked.partner(), answer.target(), answer.contact(), answer.reply()),
                before.map(it -> Map.of("reply", it.reply().key())).orElse(Map.of()),
                Map.of(
                        "meeting", asked.title(),
                        "contact", answer.contact().toString(),
                        "reply", answer.reply().key(),
                        "source", answer.source().name()));
        return answer.sequence() < asked.asked() ? new Outcome.ForEarlierTime(answer) : new Outcome.Taken(answer);
    }

    @Override
    public Optional<UUID> propose(
            Actor actor, MeetingId id, ContactId contact, LocalDateTime start, Instant said, String note) {
        var meeting = meetings.get(actor, id);
        if (!meeting.isPlanned() || meeting.invitee(contact).isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var proposal = new Proposal(
                ids.next(),
                id,
                contact,
                start,
                said.isAfter(now) ? now : said,
                note.length() > NOTE ? note.substring(0, NOTE) : note,
                Proposal.State.OPEN);
        var kept = answers.propose(meeting.onboarding(), meeting.partner(), proposal);
        if (kept.equals(proposal.id())) {
            announcer.tell(
                    actor,
                    "meeting.time-proposed",
                    meeting,
                    new TimeProposed(meeting.onboarding(), meeting.partner(), id, contact),
                    Map.of("start", meeting.times().local().toString()),
                    Map.of("start", start.toString(), "contact", contact.toString(), "note", proposal.note()));
        }
        return Optional.of(kept);
    }
}
