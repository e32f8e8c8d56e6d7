package firstdeal.audit;

import firstdeal.shared.OnboardingId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was taken down, the latest first, within the reader's scope. */
public interface AuditLog {

    /** From here on nothing is older. */
    long LATEST = Long.MAX_VALUE;

    /** The history of one onboarding: at most {@code limit} entries older than number {@code before}. */
    List<AuditEntry> ofOnboarding(OnboardingId onboarding, long before, int limit);

    /** The history of one thing. */
    List<AuditEntry> ofSubject(String type, String id, long before, int limit);

    List<AuditEntry> find(Filter filter, long before, int limit);

    /** Of whom, what kind of act and from when till when (exclusive); null is any. */
    record Filter(
            @Nullable UUID person,
            @Nullable String act,
            @Nullable Instant from,
            @Nullable Instant until) {

        public static final Filter ANY = new Filter(null, null, null, null);
    }
}
