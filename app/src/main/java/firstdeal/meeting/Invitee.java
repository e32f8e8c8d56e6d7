package firstdeal.meeting;

import firstdeal.shared.ContactId;
import firstdeal.shared.Side;

/**
 * A person who is asked to come.
 *
 * @param side VENDOR or PARTNER
 * @param required without them the meeting does not count as accepted
 */
public record Invitee(ContactId contact, Side side, boolean required) {}
