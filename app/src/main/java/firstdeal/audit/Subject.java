package firstdeal.audit;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.Optional;

/**
 * What an act was done to.
 *
 * @param type a stable word, for example {@code task}
 * @param id its id or key
 * @param partner whose data it is; empty for programs, staff and settings
 * @param onboarding in whose history it stands
 */
public record Subject(String type, String id, Optional<PartnerId> partner, Optional<OnboardingId> onboarding) {

    public static Subject of(String type, String id) {
        return new Subject(type, id, Optional.empty(), Optional.empty());
    }

    public static Subject of(String type, String id, PartnerId partner) {
        return new Subject(type, id, Optional.of(partner), Optional.empty());
    }

    public static Subject of(String type, String id, PartnerId partner, OnboardingId onboarding) {
        return new Subject(type, id, Optional.of(partner), Optional.of(onboarding));
    }
}
