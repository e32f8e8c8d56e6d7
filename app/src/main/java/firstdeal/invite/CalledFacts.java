package firstdeal.invite;

import firstdeal.meeting.Target;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Who was called to what by mail and not called off since. One statement for any number of runs. */
public interface CalledFacts {

    Map<OnboardingId, Set<Called>> of(Collection<OnboardingId> runs);

    record Called(ContactId contact, Target target) {}
}
