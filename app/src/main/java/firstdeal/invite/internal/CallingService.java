package firstdeal.invite.internal;

import firstdeal.invite.Appointment;
import firstdeal.invite.Call;
import firstdeal.invite.Fingerprint;
import firstdeal.invite.Invitation;
import firstdeal.invite.PeopleCalled;
import firstdeal.meeting.MeetingEvent;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Target;
import firstdeal.message.Mail;
import firstdeal.message.Outbox;
import firstdeal.onboarding.FactStamp;
import firstdeal.partner.Contact;
import firstdeal.platform.Ids;
import firstdeal.platform.Tokens;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls people to their meetings by mail: whenever the calendar of a run changed, what each of them was told last is compared
 * with what stands now, and only the difference is sent.
 */
@Service
@Transactional
class CallingService {

    private static final Duration LATER = Duration.ofMinutes(10);

    private final InvitationStore invitations;
    private final Meetings meetings;
    private final Rooms rooms;
    private final CallMails mails;
    private final Outbox outbox;
    private final FactStamp stamp;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    CallingService(
            InvitationStore invitations,
            Meetings meetings,
            Rooms rooms,
            CallMails mails,
            Outbox outbox,
            FactStamp stamp,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.invitations = invitations;
        this.meetings = meetings;
        this.rooms = rooms;
        this.mails = mails;
        this.outbox = outbox;
        this.stamp = stamp;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the transaction of the change, where it only leaves a note. */
    @EventListener
    void on(MeetingEvent.CalendarChanged event) {
        invitations.due(event.onboarding(), event.partner(), clock.instant());
    }

    @Transactional(readOnly = true)
    public List<OnboardingId> due(int limit) {
        return invitations.due(clock.instant(), limit);
    }

    /** What fails is tried again later, and keeps none of the others waiting. */
    public void postpone(OnboardingId run) {
        invitations.postpone(run, clock.instant().plus(LATER));
    }

    /**
     * Says that people were called, which is evidence. In a transaction of its own: one that has taken what is due must not
     * wait for the run, since whoever changes a run waits for what is due.
     */
    public void announce(PeopleCalled called) {
        stamp.touch(called.onboarding());
        events.publishEvent(called);
    }

    /**
     * Tells the people of a run what changed in their calendars.
     *
     * @return that somebody was called to what they had not been called to; to be announced
     */
    public Optional<PeopleCalled> tell(OnboardingId id) {
        if (!invitations.takeDue(id)) {
            return Optional.empty();
        }
        var calendar = meetings.of(List.of(id)).get(id);
        if (calendar == null) {
            return Optional.empty();
        }
        var known = invitations.of(id).stream()
                .collect(Collectors.groupingBy(
                        Invitation::contact, Collectors.toMap(Invitation::target, Function.identity())));
        var people = Stream.concat(invited(calendar), known.keySet().stream()).collect(Collectors.toSet());
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var room = rooms.of(id, calendar, people);
        boolean anew = false;
        for (var person : room.people().values()) {
            anew |= tell(room, person, known.getOrDefault(person.id(), Map.of()));
        }
        return anew ? Optional.of(new PeopleCalled(id, room.run().partner())) : Optional.empty();
    }

    private static Stream<ContactId> invited(RunCalendar calendar) {
        return calendar.meetings().stream()
                .filter(it -> it.isPlanned())
                .flatMap(it -> it.invitees().stream())
                .map(it -> it.contact());
    }

    /** Whether they were called to something anew. */
    private boolean tell(Rooms.Room room, Contact person, Map<Target, Invitation> known) {
        var expected = person.hasLeft() ? List.<Appointment>of() : Appointment.of(room.calendar(), person.id());
        var stays = new HashSet<Target>();
        boolean anew = false;
        for (var it : expected) {
            var before = known.get(it.target());
            stays.add(it.target());
            if (isAhead(it.last(), it.zone()) || wasAhead(before, it.zone())) {
                anew |= call(room, person, it, before) && (before == null || !before.called());
            }
        }
        known.values().stream()
                .filter(it -> it.called() && !stays.contains(it.target()))
                .forEach(it -> callOff(room, person, it));
        return anew;
    }

    private boolean isAhead(LocalDateTime at, ZoneId zone) {
        return at.atZone(zone).toInstant().isAfter(clock.instant());
    }

    /** They were told of days to come, which may all have fallen out since. */
    private boolean wasAhead(@Nullable Invitation before, ZoneId zone) {
        return before != null
                && before.called()
                && invitations.call(before.id(), before.sequence()).stream()
                        .flatMap(it -> it.days().stream())
                        .anyMatch(day -> isAhead(day.at(), zone));
    }

    /** Whether there was somewhere to send it, and something to say. */
    private boolean call(Rooms.Room room, Contact person, Appointment it, @Nullable Invitation before) {
        var address = person.details().mail();
        if (!Mail.isAddress(address)) {
            return false;
        }
        var print = HexFormat.of().formatHex(Tokens.hash(Fingerprint.of(it, address, room.agenda(it))));
        if (before != null && before.called() && before.fingerprint().equals(print)) {
            return false;
        }
        var next = before == null
                ? new Invitation(
                        ids.next(),
                        room.run().id(),
                        room.run().partner(),
                        person.id(),
                        it.target(),
                        address,
                        0,
                        print,
                        true)
                : before.next(address, print, true);
        var last = before == null ? Optional.<Call>empty() : invitations.call(before.id(), before.sequence());
        invitations.save(next);
        invitations.add(Call.of(next, it), next.partner());
        outbox.send(mails.request(room, person, it, next, last));
        return true;
    }

    private void callOff(Rooms.Room room, Contact person, Invitation before) {
        var last = invitations.call(before.id(), before.sequence()).orElseThrow();
        var off = before.next(before.address(), before.fingerprint(), false);
        invitations.save(off);
        invitations.add(new Call(off.id(), off.sequence(), last.targetSequence(), last.days()), off.partner());
        mails.cancel(room, person, off, last).ifPresent(outbox::send);
    }
}
