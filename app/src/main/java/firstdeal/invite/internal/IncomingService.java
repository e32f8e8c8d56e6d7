package firstdeal.invite.internal;

import firstdeal.invite.Call;
import firstdeal.invite.Doubt;
import firstdeal.invite.Invitation;
import firstdeal.invite.Judgement;
import firstdeal.invite.MailReply.Event;
import firstdeal.invite.internal.CalendarReading.Unreadable;
import firstdeal.invite.internal.Seals.Purpose;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Answers.Outcome;
import firstdeal.meeting.Answers.Said;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Target;
import firstdeal.message.Mailings;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Ids;
import firstdeal.platform.Tokens;
import firstdeal.shared.Actor;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the mailbox brings, one letter a transaction: an answer, a letter of ours that came back, or something doubtful. */
@Service
class IncomingService {

    private static final int KEPT_BYTES = 64 * 1024;

    private final InvitationStore invitations;
    private final QuarantineStore quarantine;
    private final Seals seals;
    private final Meetings meetings;
    private final Answers answers;
    private final Mailings mailings;
    private final PartnerFacts partners;
    private final Ids ids;
    private final Clock clock;

    IncomingService(
            InvitationStore invitations,
            QuarantineStore quarantine,
            Seals seals,
            Meetings meetings,
            Answers answers,
            Mailings mailings,
            PartnerFacts partners,
            Ids ids,
            Clock clock) {
        this.invitations = invitations;
        this.quarantine = quarantine;
        this.seals = seals;
        this.meetings = meetings;
        this.answers = answers;
        this.mailings = mailings;
        this.partners = partners;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nothing that is in a letter makes this fail; only what is wrong with us does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void take(byte[] bytes) {
        Letter letter;
        try {
            letter = Letter.of(bytes);
        } catch (MessagingException | IOException | RuntimeException e) {
            setAside("", "", Doubt.BROKEN, String.valueOf(e.getMessage()), bytes.length, bytes);
            return;
        }
        var bounce = letter.bounce();
        if (bounce.isPresent()) {
            boolean ours = mailings.bounced(
                    bounce.get().messageId(),
                    bounce.get().recipient(),
                    bounce.get().why());
            count(ours ? "bounce" : "other");
        } else if (letter.calendar().isPresent()) {
            calendar(letter, letter.calendar().get(), bytes);
        } else {
            count("other");
        }
    }

    private void calendar(Letter letter, byte[] calendar, byte[] bytes) {
        try {
            var reply = CalendarReading.read(calendar);
            for (var event : reply.events()) {
                if (weigh(reply.method(), event, letter.sender()) instanceof Judgement.Doubted(var doubt, var detail)) {
                    setAside(letter.sender(), letter.subject(), doubt, detail, bytes.length, bytes);
                }
            }
        } catch (Unreadable e) {
            setAside(
                    letter.sender(),
                    letter.subject(),
                    Doubt.BROKEN,
                    String.valueOf(e.getMessage()),
                    bytes.length,
                    bytes);
        }
    }

    private Judgement weigh(String method, Event event, String sender) {
        if (!Judgement.METHODS.contains(method)) {
            return new Judgement.Doubted(Doubt.NOT_AN_ANSWER, method);
        }
        int at = event.uid().indexOf('@');
        var found = seals.open(
                        Purpose.CALENDAR, at < 0 ? event.uid() : event.uid().substring(0, at))
                .flatMap(invitations::find);
        if (found.isEmpty()) {
            return new Judgement.Doubted(Doubt.NOT_OURS, event.uid());
        }
        var invitation = found.get();
        var calendar = meetings.of(List.of(invitation.onboarding())).get(invitation.onboarding());
        var call = invitations.call(invitation.id(), event.sequence().orElse(Integer.MAX_VALUE));
        if (calendar == null || call.isEmpty()) {
            return new Judgement.Doubted(Doubt.NOT_INVITED, "");
        }
        var zone = zone(calendar, invitation.target());
        return act(
                Judgement.of(method, event, invitation, call.get(), zone, sender, ahead(calendar, call.get())),
                invitation,
                event);
    }

    private static ZoneId zone(RunCalendar calendar, Target target) {
        return switch (target) {
            case Target.One(var id) ->
                calendar.meeting(id).map(it -> it.times().zone()).orElse(ZoneOffset.UTC);
            case Target.Whole(var id) ->
                calendar.series(id).map(it -> it.zone()).orElse(ZoneOffset.UTC);
        };
    }

    private Optional<MeetingId> ahead(RunCalendar calendar, Call call) {
        return call.days().stream()
                .flatMap(day -> calendar.meeting(day.meeting()).stream())
                .filter(it -> it.isPlanned() && it.times().start().isAfter(clock.instant()))
                .map(Meeting::id)
                .findFirst();
    }

    private Judgement act(Judgement judged, Invitation invitation, Event event) {
        var said = event.stamp().filter(it -> it.isBefore(clock.instant())).orElseGet(clock::instant);
        return switch (judged) {
            case Judgement.Answered(var target, var reply, var sequence) ->
                answer(judged, invitation, new Said(target, invitation.contact(), reply, Source.MAIL, said, sequence));
            case Judgement.Delegated(var target, var sequence, var to) -> {
                answer(
                        judged,
                        invitation,
                        new Said(target, invitation.contact(), Reply.TENTATIVE, Source.MAIL, said, sequence));
                yield new Judgement.Doubted(Doubt.DELEGATE, to);
            }
            case Judgement.Countered it -> propose(it, invitation, said);
            case Judgement.Nothing _ -> {
                count("other");
                yield judged;
            }
            case Judgement.Doubted _ -> judged;
        };
    }

    private Judgement answer(Judgement judged, Invitation invitation, Said said) {
        return switch (answers.answer(actor(invitation), said)) {
            case Outcome.Taken _, Outcome.ForEarlierTime _ -> {
                count("answer");
                yield judged;
            }
            case Outcome.Older _ -> {
                count("again");
                yield judged;
            }
            case Outcome.Closed _ -> {
                count("late");
                yield judged;
            }
            case Outcome.NotInvited _ -> new Judgement.Doubted(Doubt.NOT_INVITED, "");
        };
    }

    private Judgement propose(Judgement.Countered it, Invitation invitation, Instant said) {
        var taken = answers.propose(actor(invitation), it.meeting(), invitation.contact(), it.start(), said, it.note());
        if (taken.isEmpty()) {
            return new Judgement.Doubted(Doubt.NOT_INVITED, "");
        }
        count("proposal");
        return it;
    }

    private Actor actor(Invitation invitation) {
        var person = partners.people(List.of(invitation.contact())).get(invitation.contact());
        return new Actor.LinkHolder(
                invitation.contact(), person == null ? invitation.address() : person.name(), invitation.partner());
    }

    /** What is too large to be looked into. @param size as the mail server says */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tooLarge(String sender, String subject, long size) {
        var head = (sender + "\n" + subject + "\n" + size).getBytes(StandardCharsets.UTF_8);
        setAside(sender, subject, Doubt.TOO_LARGE, size + " bytes", size, head);
    }

    /** What could not be dealt with. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(byte[] bytes, String why) {
        setAside("", "", Doubt.FAILED, why, bytes.length, bytes);
    }

    private void setAside(String sender, String subject, Doubt doubt, String detail, long size, byte[] content) {
        var kept = content.length > KEPT_BYTES ? Arrays.copyOf(content, KEPT_BYTES) : content;
        quarantine.add(
                ids.next(),
                clock.instant(),
                sender,
                subject,
                doubt,
                detail,
                size,
                kept,
                Tokens.hash(new String(content, StandardCharsets.ISO_8859_1)));
        count("doubt");
    }

    private void count(String fate) {
        quarantine.count(fate, clock.instant());
    }
}
