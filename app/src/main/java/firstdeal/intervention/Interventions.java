package firstdeal.intervention;

import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** For those above: a held gate opens one, the desk shows which are open. */
public interface Interventions {

    /**
     * Opens one in the caller's transaction, or sets the review date of the one that is already open for this group.
     *
     * @param reviewOn after today, at most {@value Intervention#REVIEW_WITHIN_DAYS} days away
     */
    InterventionId open(
            Actor actor, OnboardingId onboarding, PartnerId partner, String group, String cause, LocalDate reviewOn);

    /** All open ones of these onboardings, in one statement. */
    List<Intervention> openOf(Collection<OnboardingId> onboardings);
}
