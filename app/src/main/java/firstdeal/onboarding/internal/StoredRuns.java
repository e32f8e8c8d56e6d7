package firstdeal.onboarding.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Rest;
import firstdeal.onboarding.RunBook;
import firstdeal.onboarding.Task;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes runs and their tasks into both Stores. */
@Component
class StoredRuns implements RunBook {

    private final OnboardingStore onboardings;
    private final TaskStore tasks;
    private final OnboardingService plans;

    StoredRuns(OnboardingStore onboardings, TaskStore tasks, OnboardingService plans) {
        this.onboardings = onboardings;
        this.tasks = tasks;
        this.plans = plans;
    }

    @Override
    public void begin(Onboarding run, List<Task> first, String overCapacity) {
        try {
            onboardings.add(run, overCapacity);
        } catch (DuplicateKeyException _) {
            var text = Text.of("onboarding.one-gated");
            throw new Refused(text, Map.of("partner", text));
        }
        tasks.add(first);
        plans.begun(run, first);
    }

    @Override
    public List<Task> tasks(OnboardingId run) {
        return tasks.of(run);
    }

    @Override
    public List<Onboarding> carriedBy(ContactId pam) {
        return onboardings.carriedBy(pam);
    }

    @Override
    public void save(Onboarding run) {
        onboardings.save(run);
    }

    @Override
    public void save(Onboarding run, List<Task> changed, List<Task> added) {
        onboardings.save(run);
        onboardings.savePhases(run);
        tasks.save(changed);
        tasks.add(added);
    }

    @Override
    public void rest(Onboarding run, Rest rest) {
        onboardings.addRest(run, rest);
    }
}
