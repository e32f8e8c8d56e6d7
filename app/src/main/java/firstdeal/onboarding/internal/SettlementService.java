package firstdeal.onboarding.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.TaskChanged;
import firstdeal.onboarding.OnboardingEvent.TaskCompleted;
import firstdeal.onboarding.OnboardingEvent.TaskReopened;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.Settlement;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.TaskState;
import firstdeal.onboarding.TaskState.Done;
import firstdeal.onboarding.TaskState.NotAsked;
import firstdeal.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
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
    public void settle(Plan plan, Map<String, Finding> findings) {
        if (!findings.isEmpty() && !plan.onboarding().isEnded()) {
            settle(plan, findings, clock.instant());
        }
    }

    private void settle(Plan plan, Map<String, Finding> findings, Instant now) {
        var run = plan.onboarding();
        var before = new ArrayList<Task>();
        var after = new ArrayList<Task>();
        for (var line : plan.lines()) {
            var task = line.task();
            var finding = findings.get(task.key());
            if (finding != null) {
                task.settled(
                                PhaseOrder.completion(plan.program(), task.key()),
                                finding,
                                run.hasPassed(task.phase()),
                                now)
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

    private void announce(Onboarding run, Task before, Task after, Instant now) {
        switch (after.state()) {
            case TaskState.Open _ -> {
                tell("onboarding.task-reopened", before, after);
                events.publishEvent(new TaskReopened(run, after.key()));
            }
            case NotAsked _ -> {
                tell("onboarding.task-dropped", before, after);
                events.publishEvent(new TaskChanged(run.id(), run.partner(), Set.of(after.key())));
            }
            case Done _, TaskState.NotApplicable _ -> {
                tell("onboarding.task-completed", before, after);
                events.publishEvent(new TaskCompleted(run, after.key(), run.today(now)));
            }
        }
    }

    private void tell(String act, Task before, Task after) {
        history.task(ITSELF, act, before, after, Map.of("automatic", true));
    }
}
