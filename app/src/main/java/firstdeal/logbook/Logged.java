package firstdeal.logbook;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry with everything that makes it evidence.
 *
 * @param on the day on which it happened
 * @param link where it can be seen elsewhere, or empty
 * @param by who recorded it
 * @param number entries are numbered as they were recorded
 * @param withdrawn why it no longer counts
 */
public record Logged(
        EntryId id,
        OnboardingId onboarding,
        PartnerId partner,
        LocalDate on,
        Entry entry,
        String note,
        String link,
        String by,
        Instant at,
        long number,
        Optional<Withdrawal> withdrawn) {

    /** Why, by whom and when an entry was taken out of the evidence; it stays to be seen. */
    public record Withdrawal(String reason, String by, Instant at) {}

    public boolean counts() {
        return withdrawn.isEmpty();
    }
}
