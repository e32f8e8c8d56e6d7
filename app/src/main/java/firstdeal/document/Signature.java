package firstdeal.document;

import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Map;

/**
 * One side's signature under an agreement.
 *
 * @param signatory who signed
 * @param authority why that person may sign for the company, for example "managing director, registered"
 */
public record Signature(Side side, String signatory, String authority, LocalDate signedOn) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    public Signature {
        if (side == Side.JOINT) {
            throw new IllegalArgumentException("A signature belongs to one side");
        }
        signatory = signatory.strip();
        authority = authority.strip();
    }

    /** Checks what somebody typed. */
    public static Signature recorded(
            Side side, String signatory, String authority, LocalDate signedOn, LocalDate today) {
        if (signatory.isBlank()) {
            throw refused("signatory", Text.of("document.needs-signatory"));
        }
        if (authority.isBlank()) {
            throw refused("authority", Text.of("document.needs-authority"));
        }
        if (signedOn.isAfter(today) || signedOn.isBefore(EARLIEST)) {
            throw refused("signedOn", Text.of("document.signed-when", "day", signedOn));
        }
        return new Signature(side, signatory, authority, signedOn);
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
