package firstdeal.audit;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What was changed.
 *
 * @param type a stable kebab-case word, for example {@code task}
 * @param partner whose data it is, or null for our own, such as programs and settings
 * @param onboarding in whose history it stands, or null
 */
public record Subject(
        String type,
        String id,
        @Nullable PartnerId partner,
        @Nullable OnboardingId onboarding) {

    /** Something of our own. */
    public static Subject of(String type, Object id) {
        return new Subject(type, id.toString(), null, null);
    }

    public static Subject of(String type, Object id, PartnerId partner) {
        return new Subject(type, id.toString(), partner, null);
    }

    public static Subject of(String type, Object id, PartnerId partner, OnboardingId onboarding) {
        return new Subject(type, id.toString(), partner, onboarding);
    }
}
