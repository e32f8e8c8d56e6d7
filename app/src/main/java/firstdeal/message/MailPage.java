package firstdeal.message;

import java.time.Instant;
import java.util.List;

/** One mail, its links to be followed. */
public record MailPage(String to, String subject, Instant at, List<Line> lines) {

    public record Line(List<Piece> pieces) {}

    public record Piece(String text, boolean link) {}
}
