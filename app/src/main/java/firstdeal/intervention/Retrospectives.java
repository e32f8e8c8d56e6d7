package firstdeal.intervention;

import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Map;

/** What may be done to the retrospective of an onboarding. */
public interface Retrospectives {

    /** An empty one when nobody has begun. */
    Retrospective get(Actor actor, OnboardingId onboarding);

    /**
     * Records what a side answered, by the key of each question; empty answers change nothing. Keys that the program does not
     * ask are refused.
     */
    void answer(Actor actor, OnboardingId onboarding, Side side, Map<String, String> answers);

    /** Records on which day a side was asked to answer. */
    void asked(Actor actor, OnboardingId onboarding, Side side, LocalDate on);

    /** The cause and the decision, both from the program's lists. */
    void conclude(Actor actor, OnboardingId onboarding, String cause, String decision, String note);
}
