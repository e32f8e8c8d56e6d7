package firstdeal.onboarding;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What gates and the desk ask of this module. */
public interface PlanFacts {

    /**
     * A run and its tasks.
     *
     * @param tasks by key
     * @param weeks what is recorded of weekly outcomes, by week
     * @param metrics how many success metrics are agreed: named, with target, date and reporter
     * @param capacityChecked somebody looked at the load of its manager, which every start does
     */
    record PlanFact(
            Onboarding onboarding,
            Map<String, TaskFact> tasks,
            Map<Integer, WeekFact> weeks,
            int metrics,
            boolean capacityChecked) {

        public PlanFact {
            tasks = Map.copyOf(tasks);
            weeks = Map.copyOf(weeks);
        }
    }

    /** A task as a criterion judges it. */
    record TaskFact(String key, String title, String phase, String workstream, Owners owners, TaskState state) {}

    /** @param reached whether it was reached by its day or later */
    record WeekFact(int week, boolean reached) {}

    /** In one statement for any number. An id that does not exist, or is out of sight, is not in the map. */
    Map<OnboardingId, PlanFact> of(Collection<OnboardingId> onboardings);

    /** The runs of these partners that have not ended, in one statement. */
    Map<PartnerId, List<Onboarding>> running(Collection<PartnerId> partners);
}
