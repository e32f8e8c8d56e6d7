package firstdeal.invite.internal;

import firstdeal.invite.Appointment;
import firstdeal.invite.Invitation;
import firstdeal.invite.InvitationPage;
import firstdeal.invite.InvitationPage.Coming;
import firstdeal.invite.internal.Seals.Purpose;
import firstdeal.meeting.Answer;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Answers.Said;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Meetings;
import firstdeal.partner.Contact;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of an invitation's link may do: see it, answer it, propose another time; nothing else. */
@Service
@Transactional
class ReplyService {

    private final InvitationStore invitations;
    private final Seals seals;
    private final Rooms rooms;
    private final Meetings meetings;
    private final Answers answers;
    private final CallWords words;
    private final Clock clock;

    ReplyService(
            InvitationStore invitations,
            Seals seals,
            Rooms rooms,
            Meetings meetings,
            Answers answers,
            CallWords words,
            Clock clock) {
        this.invitations = invitations;
        this.seals = seals;
        this.rooms = rooms;
        this.meetings = meetings;
        this.answers = answers;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    InvitationPage page(String sealed, Optional<Reply> meant) {
        var seen = seen(sealed);
        var person = seen.person();
        var say = words.of(person, seen.room().run().zone());
        var it = seen.appointment().orElseThrow(() -> new NotFound("invitation"));
        var ahead = ahead(it);
        return new InvitationPage(
                "/invitation/" + sealed,
                it.title(),
                seen.room().between(person),
                person.name(),
                CallWords.when(it, say),
                said(seen, it),
                meant,
                seen.invitation().called() && !ahead.isEmpty(),
                seen.room().agenda(it),
                it.zone(),
                ahead.stream()
                        .map(day -> new Coming(
                                day.meeting().toString(),
                                day.at().atZone(it.zone()).toInstant()))
                        .toList());
    }

    /** Their last word about the next meeting of it, by whatever way. */
    private Optional<Answer> said(Seen seen, Appointment it) {
        var next = ahead(it).stream().findFirst().or(() -> Optional.of(it.days().getLast()));
        return next.flatMap(day -> seen.room().calendar().meeting(day.meeting()))
                .flatMap(meeting ->
                        seen.room().calendar().answer(meeting, seen.person().id()));
    }

    private List<Appointment.Day> ahead(Appointment it) {
        return it.days().stream()
                .filter(day -> day.at().atZone(it.zone()).toInstant().isAfter(clock.instant()))
                .sorted(Comparator.comparing(Appointment.Day::at))
                .toList();
    }

    void answer(String sealed, Reply reply) {
        var seen = seen(sealed);
        int sequence = seen.appointment()
                .map(Appointment::sequence)
                .orElseThrow(() -> new Refused(Text.of("invite.too-late")));
        var outcome = answers.answer(
                seen.actor(),
                new Said(
                        seen.invitation().target(),
                        seen.invitation().contact(),
                        reply,
                        Source.LINK,
                        clock.instant(),
                        sequence));
        if (outcome instanceof Answers.Outcome.NotInvited || outcome instanceof Answers.Outcome.Closed) {
            throw new Refused(Text.of("invite.too-late"));
        }
    }

    /** Asks for another time of one of the meetings of this invitation. */
    void propose(String sealed, MeetingId meeting, LocalDateTime start, String note) {
        var seen = seen(sealed);
        boolean mine = seen.appointment().stream()
                .flatMap(it -> ahead(it).stream())
                .anyMatch(day -> day.meeting().equals(meeting));
        if (!mine) {
            throw new Refused(Text.of("invite.too-late"));
        }
        var taken = answers.propose(seen.actor(), meeting, seen.invitation().contact(), start, clock.instant(), note);
        if (taken.isEmpty()) {
            throw new Refused(Text.of("invite.too-late"));
        }
    }

    private Seen seen(String sealed) {
        var invitation = seals.open(Purpose.LINK, sealed)
                .flatMap(invitations::find)
                .orElseThrow(() -> new NotFound("invitation"));
        var calendar = meetings.of(List.of(invitation.onboarding())).get(invitation.onboarding());
        if (calendar == null) {
            throw new NotFound("invitation");
        }
        var room = rooms.of(invitation.onboarding(), calendar, List.of(invitation.contact()));
        var person = room.people().get(invitation.contact());
        if (person == null) {
            throw new NotFound("invitation");
        }
        return new Seen(invitation, room, person, appointment(invitation, room, person));
    }

    /** As it stands now; empty when this person is no longer expected. */
    private static Optional<Appointment> appointment(Invitation invitation, Rooms.Room room, Contact person) {
        return Appointment.of(room.calendar(), person.id()).stream()
                .filter(it -> it.target().equals(invitation.target()))
                .findFirst();
    }

    private record Seen(Invitation invitation, Rooms.Room room, Contact person, Optional<Appointment> appointment) {

        Actor actor() {
            return new Actor.LinkHolder(person.id(), person.name(), room.run().partner());
        }
    }
}
