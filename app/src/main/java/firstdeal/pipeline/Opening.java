package firstdeal.pipeline;

import firstdeal.account.AccountId;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.OnboardingId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How a deal begins.
 *
 * @param stage the first one when not given
 */
public record Opening(
        OnboardingId run,
        AccountId account,
        String offering,
        boolean synthetic,
        Optional<Money> amount,
        Optional<LocalDate> closes,
        Optional<ContactId> ourOwner,
        Optional<ContactId> theirOwner,
        Optional<String> stage,
        Origin origin) {

    /** Where it comes from. */
    public sealed interface Origin {

        /** Somebody wrote it down. */
        record ByHand() implements Origin {}

        /**
         * A claim of the partner was approved and converted; once only, however often it is asked for.
         *
         * @param attribution by {@link Attribution#ofClaim}, or overridden by whoever decided the claim
         * @param on the day on which the partner's people claimed it, in the zone of the run: their first act
         */
        record Registered(UUID registration, Attribution attribution, LocalDate on) implements Origin {}
    }
}
