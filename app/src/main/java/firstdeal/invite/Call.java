package firstdeal.invite;

import firstdeal.meeting.MeetingId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail of an invitation: with what sequence it went out, and what the meetings were then.
 *
 * @param targetSequence of the meeting or series at that time
 */
public record Call(UUID invitation, int sequence, int targetSequence, List<Day> days) {

    /**
     * @param slot the time by which calendars name the meeting
     * @param at when it was to be
     */
    public record Day(LocalDateTime slot, MeetingId meeting, int sequence, LocalDateTime at) {}

    public static Call of(Invitation invitation, Appointment it) {
        return new Call(
                invitation.id(),
                invitation.sequence(),
                it.sequence(),
                it.days().stream()
                        .map(day -> new Day(day.slot(), day.meeting(), day.sequence(), day.at()))
                        .toList());
    }

    /** Of the calls of one invitation that with this sequence; without one so high, the last. */
    public static Optional<Call> of(Collection<Call> calls, int sequence) {
        return calls.stream()
                .max(Comparator.comparing((Call it) -> it.sequence() == sequence)
                        .thenComparing(Call::sequence));
    }

    public Optional<Day> at(LocalDateTime slot) {
        return days.stream().filter(it -> it.slot().equals(slot)).findFirst();
    }
}
