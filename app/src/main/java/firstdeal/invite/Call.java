package firstdeal.invite;

import firstdeal.meeting.MeetingId;
import java.time.LocalDateTime;
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

    public Optional<Day> at(LocalDateTime slot) {
        return days.stream().filter(it -> it.slot().equals(slot)).findFirst();
    }
}
