package firstdeal.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What waits to be sent and what could not be, the latest first.
 *
 * @param byMail whether there is a mail server at all
 */
public record OutboxPage(List<Row> mails, boolean byMail) {

    /**
     * @param trouble what the mail server said last; empty while all went well
     * @param due when it is tried next
     */
    public record Row(
            UUID id, String to, String subject, MailState state, int tries, String trouble, Instant at, Instant due) {}

    public long failed() {
        return mails.stream().filter(it -> it.state().reachedNobody()).count();
    }

    public long waiting() {
        return mails.stream().filter(it -> it.state() == MailState.QUEUED).count();
    }
}
