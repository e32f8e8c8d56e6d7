package firstdeal.invite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the mailbox brought.
 *
 * @param mailbox whether there is one
 * @param counts how many of what, since the beginning
 * @param rows what was set aside, the latest first
 */
public record QuarantinePage(boolean mailbox, Map<String, Long> counts, List<Row> rows) {

    public record Row(UUID id, Instant at, String sender, String subject, Doubt reason, String detail, long size) {}

    public long count(String fate) {
        return counts.getOrDefault(fate, 0L);
    }
}
