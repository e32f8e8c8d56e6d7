package firstdeal.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The mails kept on this machine, the latest first. */
public record MailsPage(List<Row> mails) {

    public record Row(UUID id, String to, String subject, Instant at) {}
}
