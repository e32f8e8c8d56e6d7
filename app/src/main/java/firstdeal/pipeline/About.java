package firstdeal.pipeline;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a deal is about, which never changes.
 *
 * @param partner whose people own it with ours
 * @param run the run under which it was opened; it goes on after its end
 * @param offering what is sold, in the words of the registration, or empty
 * @param synthetic it only rehearses the way and counts nowhere
 * @param registration the claim from which it came
 */
public record About(
        PartnerId partner,
        OnboardingId run,
        Opportunity.Account account,
        String offering,
        boolean synthetic,
        Optional<UUID> registration,
        Instant openedAt) {}
