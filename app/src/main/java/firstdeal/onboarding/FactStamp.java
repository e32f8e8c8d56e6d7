package firstdeal.onboarding;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.Collection;

/** Says, in the transaction of a fact, that evaluations made before are out of date. */
public interface FactStamp {

    void touch(OnboardingId onboarding);

    /** All runs of these partners that have not ended. */
    void touch(Collection<PartnerId> partners);
}
