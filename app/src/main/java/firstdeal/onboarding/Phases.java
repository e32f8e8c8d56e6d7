package firstdeal.onboarding;

import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import java.time.LocalDate;

/** Which phase is open; only a gate's decision changes it, in the decision's own transaction. */
public interface Phases {

    /**
     * The gate of this phase is passed: what follows opens. After the last one the run is concluding.
     *
     * @throws Refused when this phase is not the one in hand
     */
    void pass(Actor actor, OnboardingId onboarding, String phase, LocalDate on);

    /** The gate of a passed phase is reopened: that phase is in hand again, those behind it wait. */
    void reopen(Actor actor, OnboardingId onboarding, String phase, LocalDate on);
}
