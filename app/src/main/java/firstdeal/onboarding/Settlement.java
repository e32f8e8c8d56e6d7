package firstdeal.onboarding;

import firstdeal.shared.OnboardingId;
import java.util.Map;

/** Tasks that settle themselves: whoever evaluates criteria says what holds, in its own transaction. */
public interface Settlement {

    /**
     * Tasks whose criterion holds are done; those whose criterion has ceased are open again while their phase is not passed.
     * What nobody needs to know again changes nothing.
     *
     * @param tasks by key, whether the criterion holds now; only tasks that complete by a criterion
     */
    void settle(OnboardingId onboarding, Map<String, Boolean> tasks);
}
