package firstdeal.onboarding;

import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import java.util.List;

/**
 * Where runs and their plans are written down, for those who begin, re-date, move and end them. Everything happens in the
 * caller's transaction; who may do it, and what is said about it, is the caller's.
 */
public interface RunBook {

    /**
     * A new run, with all its tasks in one statement.
     *
     * @throws Refused when a run with gates is under way for this partner
     */
    void begin(Onboarding run, List<Task> tasks, String overCapacity);

    /** Every task of a run, in order. */
    List<Task> tasks(OnboardingId run);

    /** The runs that a person carries or helps to carry. */
    List<Onboarding> carriedBy(ContactId pam);

    /** @throws StaleData when somebody else changed it since it was read */
    void save(Onboarding run);

    /** The run with its phases, the tasks that changed and those that are new; all or nothing. */
    void save(Onboarding run, List<Task> changed, List<Task> added);

    /** A pause as it was granted, or as it ended. */
    void rest(Onboarding run, Rest rest);
}
