package firstdeal.evaluation;

import java.time.LocalDate;

/**
 * Where a fact stands and how it came to be known.
 *
 * @param on the day on which it happened
 * @param link the path of the record that shows it, or empty
 * @param by who recorded it, or empty
 * @param byHand true when a person wrote it down instead of doing it here
 */
public record Proof(LocalDate on, String link, String by, boolean byHand) {

    /** A fact that this product saw itself. */
    public static Proof seen(LocalDate on, String link) {
        return new Proof(on, link, "", false);
    }

    /** A fact that somebody recorded. */
    public static Proof byHand(LocalDate on, String link, String by) {
        return new Proof(on, link, by, true);
    }
}
