package firstdeal.intervention;

import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.Map;

/** What gates ask of this module, in one statement for any number of onboardings. */
public interface RetrospectiveFacts {

    /** Those that have one. */
    Map<OnboardingId, Retrospective> of(Collection<OnboardingId> onboardings);
}
