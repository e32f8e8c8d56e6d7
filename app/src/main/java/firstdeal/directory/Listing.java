package firstdeal.directory;

import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a partner agreed to show in the public directory.
 *
 * @param consent who of the partner agreed and when, and when they took it back
 */
public record Listing(
        PartnerId partner, String headline, @Nullable Consent consent, int version) {

    /** @param withdrawnOn from that day nothing is shown */
    public record Consent(String by, LocalDate on, @Nullable LocalDate withdrawnOn) {}

    public static Listing none(PartnerId partner) {
        return new Listing(partner, "", null, 0);
    }

    /** Only with a consent that stands. */
    public boolean shown() {
        return consent != null && consent.withdrawnOn() == null;
    }
}
