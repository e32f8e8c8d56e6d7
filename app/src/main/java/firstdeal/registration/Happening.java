package firstdeal.registration;

import firstdeal.shared.Side;
import java.time.Instant;

/**
 * Something that happened to a registration; never edited.
 *
 * @param by who did it, and for which side
 * @param act a stable word, for example {@code asked}
 * @param oursOnly not shown to the partner
 */
public record Happening(int number, Instant at, String by, Side side, String act, String note, boolean oursOnly) {}
