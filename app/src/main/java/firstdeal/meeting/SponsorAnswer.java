package firstdeal.meeting;

import firstdeal.shared.Side;
import java.time.Instant;

/**
 * What a sponsor answered to the question of a check-in. The decision is the sponsor's own; a no is one.
 *
 * @param choice the option that was chosen, or empty
 * @param answer in the sponsor's words
 * @param via by their link, or live in the meeting and written down by one of ours
 */
public record SponsorAnswer(
        MeetingId meeting, Side side, String choice, String answer, Via via, String by, Instant at) {

    /** How it reached us. */
    public enum Via {
        LINK,
        LIVE
    }
}
