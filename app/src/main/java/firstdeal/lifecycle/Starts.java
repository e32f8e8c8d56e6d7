package firstdeal.lifecycle;

import firstdeal.onboarding.Plan;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;

/** How a run begins. */
public interface Starts {

    /** What a start would make; nothing is saved. */
    StartPreview preview(Actor actor, Start order);

    /**
     * All of it in one transaction; answers the plan with which it begins.
     *
     * @throws Refused when the partner has a gated run already, the program is not for its type or not published, day 0 is
     *     out of range, or our manager carries enough
     */
    Plan begin(Actor actor, Start order);

    /** The same, where the plan is not looked at. */
    OnboardingId start(Actor actor, Start order);
}
