package firstdeal.outcome;

import firstdeal.onboarding.Onboarding;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What those who judge runs ask and say about their outcomes. */
public interface Outcomes {

    /** How many success metrics are agreed (named, with target, date and reporter); in one statement for any number. */
    Map<OnboardingId, Integer> metrics(Collection<OnboardingId> onboardings);

    /** The criteria of these weeks hold, in the caller's transaction. An outcome that was reached once stays reached. */
    void reached(Onboarding run, Collection<Integer> weeks, LocalDate today);

    /** Every weekly outcome of a run and what became of it. */
    List<WeekStatus> weeks(Actor actor, OnboardingId onboarding);

    /** Writes down that a week's outcome was reached, or why it was not; one that settled itself stays reached. */
    void record(Actor actor, OnboardingId onboarding, int week, boolean reached, String why);
}
