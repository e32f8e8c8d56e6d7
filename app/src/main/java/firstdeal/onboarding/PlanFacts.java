package firstdeal.onboarding;

import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What gates and the desk ask of this module. */
public interface PlanFacts {

    /**
     * A run and its tasks.
     *
     * @param tasks by key
     */
    record PlanFact(Onboarding onboarding, Map<String, TaskFact> tasks) {

        public PlanFact {
            tasks = Map.copyOf(tasks);
        }

        /** Everybody who owns a task of it, some several times. */
        public Stream<ContactId> owners() {
            return tasks.values().stream()
                    .map(TaskFact::owners)
                    .flatMap(it -> Stream.concat(it.vendor().stream(), it.partner().stream()));
        }

        /** The same, of a plan that is at hand. */
        public static PlanFact of(Plan plan) {
            return new PlanFact(
                    plan.onboarding(),
                    plan.lines().stream().map(Plan.Line::task).collect(Collectors.toMap(Task::key, TaskFact::of)));
        }
    }

    /** A task as a criterion judges it. */
    record TaskFact(String key, String title, String phase, String workstream, Owners owners, TaskState state) {

        static TaskFact of(Task it) {
            return new TaskFact(it.key(), it.title(), it.phase(), it.workstream(), it.owners(), it.state());
        }
    }

    /** In one statement for any number. An id that does not exist, or is out of sight, is not in the map. */
    Map<OnboardingId, PlanFact> of(Collection<OnboardingId> onboardings);

    /** The runs of these partners that have not ended, in one statement. */
    Map<PartnerId, List<Onboarding>> running(Collection<PartnerId> partners);
}
