package firstdeal.onboarding.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.TaskCompleted;
import firstdeal.onboarding.OnboardingEvent.TaskReopened;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.Settlement;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.TaskState.Done;
import firstdeal.program.Completion;
import firstdeal.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets tasks follow their criteria. */
@Service
@Transactional
class SettlementService implements Settlement {

    private static final Actor ITSELF = new Actor.System("Firstdeal");

    private final TaskStore tasks;
    private final PlanHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettlementService(TaskStore tasks, PlanHistory history, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void settle(Plan plan, Map<String, Boolean> holds) {
        if (!holds.isEmpty() && !plan.onboarding().isEnded()) {
            settle(plan, holds, clock.instant());
        }
    }

    private void settle(Plan plan, Map<String, Boolean> holds, Instant now) {
        var run = plan.onboarding();
        var before = new ArrayList<Task>();
        var after = new ArrayList<Task>();
        for (var line : plan.lines()) {
            var task = line.task();
            var holding = holds.get(task.key());
            if (holding != null) {
                settled(run, task, PhaseOrder.completion(plan.program(), task.key()), holding, now)
                        .ifPresent(it -> {
                            before.add(task);
                            after.add(it);
                        });
            }
        }
        tasks.save(after);
        for (int i = 0; i < after.size(); i++) {
            announce(run, before.get(i), after.get(i), now);
        }
    }

    private static Optional<Task> settled(Onboarding run, Task task, Completion done, boolean holds, Instant now) {
        if (done instanceof Completion.Check || done instanceof Completion.Link) {
            return Optional.empty();
        }
        if (holds && task.isOpen()) {
            return Optional.of(task.held(now));
        }
        boolean mayCease = task.state() instanceof Done it && (it.automatic() || done instanceof Completion.Holds);
        boolean ceased = !holds && mayCease && !run.hasPassed(task.phase());
        return ceased ? Optional.of(task.reopened()) : Optional.empty();
    }

    private void announce(Onboarding run, Task before, Task after, Instant now) {
        var act = after.isOpen() ? "onboarding.task-reopened" : "onboarding.task-completed";
        history.task(ITSELF, act, before, after, Map.of("automatic", true));
        events.publishEvent(
                after.isOpen()
                        ? new TaskReopened(run, after.key())
                        : new TaskCompleted(run, after.key(), run.today(now)));
    }
}
