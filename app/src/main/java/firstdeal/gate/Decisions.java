package firstdeal.gate;

import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.util.OptionalInt;

/** Deciding gates, for those above. */
public interface Decisions {

    /**
     * Decides by the facts of this moment; with a fast-track several gates at once, of which the first is answered.
     *
     * @param seen how many decisions the person had before them, when known; another one since is told
     * @throws firstdeal.shared.Refused when the rules say no, with what is missing
     */
    Decision decide(Actor actor, OnboardingId onboarding, String gate, Wish wish, OptionalInt seen);
}
