package firstdeal.invite;

import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Instant;
import java.util.UUID;

/** A calendar to subscribe to, by an address that is its only key. */
public record Feed(UUID id, PartnerId partner, Whose whose, String madeBy, Instant madeAt) {

    /** What stands in it. */
    public sealed interface Whose {

        /** All meetings of one run. */
        record Run(OnboardingId run) implements Whose {}

        /** All meetings, of whatever run, to which this person is invited. */
        record Person(ContactId contact) implements Whose {}
    }
}
