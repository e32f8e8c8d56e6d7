package firstdeal.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail, its links to be followed.
 *
 * @param html whether it has a page, which is shown apart
 * @param files the names of what hangs on it
 * @param call the calendar object, as it is
 */
public record MailPage(
        UUID id,
        String to,
        String subject,
        String sender,
        Instant at,
        List<Line> lines,
        boolean html,
        List<String> files,
        Optional<Mail.Call> call) {

    public record Line(List<Piece> pieces) {}

    public record Piece(String text, boolean link) {}
}
