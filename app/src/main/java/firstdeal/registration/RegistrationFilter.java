package firstdeal.registration;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.Optional;

/**
 * Which registrations to list: those that wait for us first, by when their answer is due.
 *
 * @param words part of an account's, partner's or offering's name; empty for all
 * @param synthetic only real or only rehearsed ones; empty for both
 */
public record RegistrationFilter(
        Optional<Stand> stand,
        Optional<PartnerId> partner,
        Optional<OnboardingId> run,
        String words,
        Optional<Boolean> synthetic,
        int from,
        int most) {

    /** Where they stand, roughly. */
    public enum Stand {
        /** We owe an answer. */
        WAITING,
        /** They owe one. */
        ASKED,
        IN_LINE,
        DRAFT,
        /** Approved or converted. */
        PROTECTED,
        ENDED
    }

    private static final int PAGE = 50;

    public static RegistrationFilter of(Stand stand) {
        return new RegistrationFilter(
                Optional.of(stand), Optional.empty(), Optional.empty(), "", Optional.empty(), 0, 200);
    }

    public static RegistrationFilter of(OnboardingId run) {
        return new RegistrationFilter(
                Optional.empty(), Optional.empty(), Optional.of(run), "", Optional.empty(), 0, 500);
    }

    public static RegistrationFilter page(Optional<Stand> stand, Optional<PartnerId> partner, String words, int from) {
        return new RegistrationFilter(stand, partner, Optional.empty(), words, Optional.empty(), from, PAGE + 1);
    }
}
