package firstdeal.meeting.internal;

import firstdeal.meeting.Conflict;
import firstdeal.meeting.Conflict.Booked;
import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Times;
import firstdeal.meeting.internal.MeetingStore.Taken;
import firstdeal.shared.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who of those invited is elsewhere at the same time, in one statement for any number of meetings. */
@Component
class Bookings {

    private final MeetingStore meetings;

    Bookings(MeetingStore meetings) {
        this.meetings = meetings;
    }

    Map<MeetingId, List<Conflict>> of(Collection<Meeting> wanted) {
        var conflicts = new HashMap<MeetingId, List<Conflict>>();
        var taken = taken(wanted);
        for (var it : wanted) {
            var people = people(it);
            var booked = taken.stream()
                    .filter(other ->
                            !other.meeting().equals(it.id()) && other.times().overlaps(it.times()))
                    .map(other -> new Booked(
                            other.meeting(),
                            other.people().stream().filter(people::contains).toList()))
                    .filter(found -> !found.people().isEmpty())
                    .<Conflict>map(found -> found)
                    .toList();
            if (!booked.isEmpty()) {
                conflicts.put(it.id(), booked);
            }
        }
        return conflicts;
    }

    /** When those who are needed at a meeting are elsewhere, within some weeks around it. */
    List<Times> around(Meeting meeting) {
        var needed = meeting.invitees().stream()
                .filter(Invitee::required)
                .map(Invitee::contact)
                .toList();
        var from = meeting.times().start().minus(Duration.ofDays(31));
        return meetings.taken(needed, from, from.plus(Duration.ofDays(62))).stream()
                .filter(it -> !it.meeting().equals(meeting.id()))
                .map(Taken::times)
                .toList();
    }

    private List<Taken> taken(Collection<Meeting> wanted) {
        var people = wanted.stream().flatMap(it -> people(it).stream()).collect(Collectors.toSet());
        if (people.isEmpty()) {
            return List.of();
        }
        var first = wanted.stream()
                .map(it -> it.times().start())
                .min(Instant::compareTo)
                .orElseThrow();
        var last = wanted.stream()
                .map(it -> it.times().end())
                .max(Instant::compareTo)
                .orElseThrow();
        return meetings.taken(people, first.minus(Duration.ofDays(1)), last);
    }

    private static Set<ContactId> people(Meeting it) {
        return it.invitees().stream().map(Invitee::contact).collect(Collectors.toSet());
    }
}
