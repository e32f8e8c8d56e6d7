package firstdeal.lifecycle;

import firstdeal.shared.OnboardingId;

/** Port: what must be known from above before a run may end. */
public interface ClosingFacts {

    /**
     * @param reviewHeld the quarterly business review was held
     * @param dealWon a joint deal is closed-won
     * @param retrospectiveDecided the retrospective has its decision
     */
    record Closing(boolean reviewHeld, boolean dealWon, boolean retrospectiveDecided) {

        public static final Closing UNKNOWN = new Closing(false, false, false);
    }

    Closing of(OnboardingId onboarding);
}
