package firstdeal.onboarding.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.TaskCompleted;
import firstdeal.onboarding.OnboardingEvent.TaskReopened;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.onboarding.Settlement;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.TaskState.Done;
import firstdeal.program.Completion;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
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

    private final OnboardingStore onboardings;
    private final TaskStore tasks;
    private final Programs programs;
    private final PlanHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettlementService(
            OnboardingStore onboardings,
            TaskStore tasks,
            Programs programs,
            PlanHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.onboardings = onboardings;
        this.tasks = tasks;
        this.programs = programs;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void settle(OnboardingId id, Map<String, Boolean> holds) {
        if (holds.isEmpty()) {
            return;
        }
        var run = onboardings.get(ITSELF, id);
        if (!run.isEnded()) {
            settle(run, holds, clock.instant());
        }
    }

    private void settle(Onboarding run, Map<String, Boolean> holds, Instant now) {
        var program = programs.tailored(run.program(), run.partnerType());
        var before = new ArrayList<Task>();
        var after = new ArrayList<Task>();
        for (var task : tasks.of(run.id())) {
            var holding = holds.get(task.key());
            if (holding != null) {
                settled(run, task, PhaseOrder.completion(program, task.key()), holding, now)
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
                        ? new TaskReopened(run.id(), run.partner(), after.key())
                        : new TaskCompleted(run.id(), run.partner(), after.key(), run.today(now)));
    }
}
