package firstdeal.onboarding;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.Optional;

/**
 * Which runs a list shows.
 *
 * @param running true leaves out those that have ended
 * @param after the last id of the page before
 * @param limit how many at most
 */
public record OnboardingFilter(
        Optional<PartnerId> partner,
        boolean running,
        Optional<Boolean> gated,
        Optional<OnboardingId> after,
        int limit) {

    public static final OnboardingFilter RUNNING =
            new OnboardingFilter(Optional.empty(), true, Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
}
