package firstdeal.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param number entries are numbered as they were made; holes are acts that were given up
 * @param actorId the staff member or contact, null for the product itself
 * @param before JSON, an empty object for nothing
 * @param after JSON, an empty object for nothing
 */
public record AuditEntry(
        long number,
        Instant at,
        String actorKind,
        @Nullable UUID actorId,
        String actorName,
        String act,
        Subject subject,
        String before,
        String after) {}
