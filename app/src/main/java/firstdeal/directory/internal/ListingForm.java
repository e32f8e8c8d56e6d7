package firstdeal.directory.internal;

import firstdeal.directory.Listing;
import firstdeal.directory.Listing.Consent;
import firstdeal.platform.form.Fields;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A directory entry as people type it. */
@Component
class ListingForm {

    static final Set<String> NAMES = Set.of("headline", "consent", "consentBy", "consentOn");

    private final Clock clock;

    ListingForm(Clock clock) {
        this.clock = clock;
    }

    /** A name and a day of consent show the partner; without the tick it is taken back from today. */
    Listing parse(Fields fields, Listing before, int version) {
        var today = LocalDate.now(clock);
        var headline = fields.text("headline", 200);
        var on = fields.date("consentOn").orElse(today);
        boolean agreed = fields.flag("consent");
        var by = agreed ? fields.need("consentBy", 200) : fields.text("consentBy", 200);
        fields.requireRight();
        var consent = agreed ? new Consent(by, on, null) : takenBack(before.consent(), today);
        return new Listing(before.partner(), headline, consent, version);
    }

    private static @Nullable Consent takenBack(@Nullable Consent before, LocalDate today) {
        return before == null || before.withdrawnOn() != null ? before : new Consent(before.by(), before.on(), today);
    }
}
