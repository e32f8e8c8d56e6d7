package firstdeal.gate;

import firstdeal.shared.OnboardingId;

/** For features above, which no listener here can hear: lets tasks and weekly outcomes of a run follow the facts at once. */
public interface Settling {

    void settle(OnboardingId run);
}
