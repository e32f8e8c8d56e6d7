package firstdeal.track;

/**
 * One meeting on the track.
 *
 * @param sponsors a check-in of the sponsors, drawn as a dot; others are ticks
 */
public record TrackMeeting(int day, boolean sponsors, Held held) {

    /** Whether it took place. */
    public enum Held {
        YES,
        COMING,
        MISSED
    }
}
