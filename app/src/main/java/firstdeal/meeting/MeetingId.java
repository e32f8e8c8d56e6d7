package firstdeal.meeting;

import java.util.UUID;

/** Names one dated meeting of a run. */
public record MeetingId(UUID value) {

    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
