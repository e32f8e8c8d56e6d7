package firstdeal.proposal;

import firstdeal.onboarding.Onboarding;
import firstdeal.shared.Actor;

/** Takes what people would change in a program. */
public interface Proposals {

    /** In the caller's transaction. While an earlier one of the same run is open, this takes its place; an empty one is none. */
    void propose(Actor actor, Onboarding run, String cause, String text);
}
