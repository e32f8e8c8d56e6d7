package firstdeal.invite;

import firstdeal.meeting.Answer.Reply;
import java.util.Optional;

/**
 * Somebody on the list of a meeting, as calendars show them.
 *
 * @param mail never empty
 * @param answered what they said so far
 */
public record Guest(String name, String mail, boolean required, Optional<Reply> answered) {}
