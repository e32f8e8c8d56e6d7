package firstdeal.evaluation;

import firstdeal.shared.ContactId;
import firstdeal.shared.Side;

/** Somebody of either side, by name. */
public record Person(ContactId id, String name, Side side) {}
