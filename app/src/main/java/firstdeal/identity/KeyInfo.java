package firstdeal.identity;

import firstdeal.shared.Permission;
import firstdeal.shared.StaffId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of an API key.
 *
 * @param shown its first letters, to tell keys apart
 * @param ends null for never
 */
public record KeyInfo(
        UUID id,
        StaffId owner,
        String ownerName,
        String name,
        String shown,
        Set<Permission> scopes,
        Instant madeAt,
        @Nullable Instant ends,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked) {

    public boolean isUsable(Instant now) {
        return revoked == null && (ends == null || ends.isAfter(now));
    }
}
