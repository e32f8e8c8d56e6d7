package firstdeal.meeting;

import firstdeal.shared.ContactId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Another time for a meeting that somebody proposes.
 *
 * @param start in the zone of the meeting
 */
public record Proposal(
        UUID id, MeetingId meeting, ContactId contact, LocalDateTime start, Instant said, String note, State state) {

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
