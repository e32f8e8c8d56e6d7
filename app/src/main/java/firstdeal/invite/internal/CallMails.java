package firstdeal.invite.internal;

import firstdeal.invite.Appointment;
import firstdeal.invite.CalendarText;
import firstdeal.invite.CalendarText.Letterhead;
import firstdeal.invite.Call;
import firstdeal.invite.Guest;
import firstdeal.invite.Invitation;
import firstdeal.invite.internal.CallWords.Asking;
import firstdeal.invite.internal.Rooms.Room;
import firstdeal.invite.internal.Seals.Purpose;
import firstdeal.meeting.Answer;
import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Target;
import firstdeal.message.Mail;
import firstdeal.message.MailBody;
import firstdeal.partner.Contact;
import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the mails of invitations: words to read, and a calendar object for the calendar of whom they are for. */
@Component
class CallMails {

    static final String TOPIC = "invitation";

    private final CallWords words;
    private final Seals seals;
    private final Clock clock;

    CallMails(CallWords words, Seals seals, Clock clock) {
        this.words = words;
        this.seals = seals;
        this.clock = clock;
    }

    /** @param last what was said before; empty at the first call */
    Mail request(Room room, Contact person, Appointment it, Invitation invitation, Optional<Call> last) {
        var say = words.of(person, it.zone());
        var asking = new Asking(
                person.name(), room.between(person), last.isPresent(), link(room, invitation), room.agenda(it));
        var changes = last.map(before -> CallWords.changes(it, before, clock.instant(), say))
                .orElse(List.of());
        var body = words.body(it, asking, changes, say);
        var subject = say.say(Text.of(
                "invite.subject",
                "title",
                it.title(),
                "between",
                room.between(person),
                "again",
                asking.again() ? "yes" : "no"));
        return mail(room, person, invitation, subject, body)
                .calling(Mail.Method.REQUEST, CalendarText.request(it, head(room, person, it, invitation)));
    }

    /** Empty when nothing of it lies ahead. */
    Optional<Mail> cancel(Room room, Contact person, Invitation invitation, Call last) {
        var now = clock.instant();
        var titled = titled(room, invitation.target());
        if (titled.isEmpty() || last.days().isEmpty()) {
            return Optional.empty();
        }
        var it = titled.get().appointment(invitation, last);
        if (!it.last().atZone(it.zone()).toInstant().isAfter(now)) {
            return Optional.empty();
        }
        var say = words.of(person, it.zone());
        var body = new MailBody()
                .say(say.say(Text.of("invite.hello", "name", person.name())))
                .say(say.say(Text.of("invite.off", "title", it.title(), "partner", room.between(person))))
                .say(say.say(CallWords.when(it, say)));
        var subject = say.say(Text.of("invite.subject-off", "title", it.title(), "between", room.between(person)));
        return Optional.of(mail(room, person, invitation, subject, body)
                .calling(Mail.Method.CANCEL, CalendarText.cancel(it, head(room, person, it, invitation))));
    }

    private Mail mail(Room room, Contact person, Invitation it, String subject, MailBody body) {
        return Mail.of(it.address(), subject, body.text())
                .withHtml(body.html())
                .from(room.organizer(), "")
                .about(room.run().partner(), room.run().id(), person.id(), TOPIC);
    }

    private String link(Room room, Invitation it) {
        return room.base() + "/invitation/" + seals.seal(Purpose.LINK, it.id());
    }

    /** Calendars are shown to colleagues and passed on, so no link stands in it by which one could answer for the person. */
    private Letterhead head(Room room, Contact person, Appointment it, Invitation invitation) {
        return new Letterhead(
                seals.seal(Purpose.CALENDAR, invitation.id()) + "@" + room.domain(),
                invitation.sequence(),
                clock.instant(),
                room.organizer(),
                room.organizerMail(),
                it.title() + " · " + room.between(person),
                room.agenda(it).stream().map(line -> "- " + line).collect(Collectors.joining("\n")),
                room.base() + "/onboardings/" + room.run().id() + "/calendar",
                guests(room, person, it));
    }

    /** Whoever comes, as far as they can be written to; each with their own last word. */
    private static List<Guest> guests(Room room, Contact person, Appointment it) {
        var meeting = next(room, it);
        var answers = meeting.map(room.calendar()::answers).orElse(Map.<ContactId, Answer>of());
        var invited = meeting.map(Meeting::invitees).orElse(List.of());
        var self = invited.stream().anyMatch(its -> its.contact().equals(person.id()))
                ? Stream.<Invitee>empty()
                : Stream.of(new Invitee(person.id(), person.side(), true));
        return Stream.concat(invited.stream(), self)
                .flatMap(its -> Optional.ofNullable(room.people().get(its.contact())).stream()
                        .filter(who -> Mail.isAddress(who.details().mail()))
                        .map(who -> new Guest(
                                who.name(),
                                who.details().mail(),
                                its.required(),
                                Optional.ofNullable(answers.get(its.contact())).map(Answer::reply))))
                .toList();
    }

    private static Optional<Meeting> next(Room room, Appointment it) {
        return it.days().reversed().stream()
                .flatMap(day -> room.calendar().meeting(day.meeting()).stream())
                .filter(Meeting::isPlanned)
                .findFirst();
    }

    private static Optional<Titled> titled(Room room, Target target) {
        return switch (target) {
            case Target.One(var id) ->
                room.calendar()
                        .meeting(id)
                        .map(it -> new Titled(
                                it.title(),
                                it.kind(),
                                it.times().zone(),
                                it.times().minutes()));
            case Target.Whole(var id) ->
                room.calendar().series(id).map(it -> new Titled(it.title(), it.kind(), it.zone(), it.minutes()));
        };
    }

    private record Titled(String title, String kind, ZoneId zone, int minutes) {

        /** As it was told last. */
        Appointment appointment(Invitation invitation, Call last) {
            return new Appointment(
                    invitation.target(),
                    invitation.contact(),
                    title,
                    kind,
                    "",
                    zone,
                    minutes,
                    last.targetSequence(),
                    last.days().getFirst().slot(),
                    0,
                    1,
                    List.of(),
                    last.days().stream()
                            .map(it -> new Appointment.Day(it.meeting(), it.sequence(), it.slot(), it.at(), minutes))
                            .toList());
        }
    }
}
