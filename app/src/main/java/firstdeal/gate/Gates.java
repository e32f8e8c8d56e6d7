package firstdeal.gate;

import firstdeal.onboarding.Plan;
import firstdeal.program.Criterion;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** For those above: where the gates of onboardings stand. */
public interface Gates {

    /** Those within the actor's scope; the number of statements does not depend on how many are asked for. */
    Map<OnboardingId, OnboardingGates> of(Actor actor, Collection<OnboardingId> onboardings);

    /** Whether a criterion that no gate asks holds today; a run that is not there meets none. */
    boolean holds(OnboardingId onboarding, Criterion criterion);

    /** Those of a plan that is at hand; nothing when its partner is not to be found. */
    Optional<OnboardingGates> of(Plan plan);
}
