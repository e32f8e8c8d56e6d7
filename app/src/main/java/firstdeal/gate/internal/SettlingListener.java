package firstdeal.gate.internal;

import firstdeal.access.AccessEvent;
import firstdeal.account.AccountMerged;
import firstdeal.cosell.CosellEvent;
import firstdeal.document.DocumentEvent;
import firstdeal.intervention.RetrospectiveChanged;
import firstdeal.invite.PeopleCalled;
import firstdeal.logbook.LogbookEvent;
import firstdeal.meeting.MeetingEvent;
import firstdeal.onboarding.FactStamp;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.PlanFacts;
import firstdeal.outcome.OutcomeEvent.SuccessMetricChanged;
import firstdeal.partner.PartnerEvent;
import firstdeal.pipeline.OpportunityEvent;
import firstdeal.program.Completion;
import firstdeal.program.Condition.TasksDone;
import firstdeal.program.Criterion;
import firstdeal.program.Program;
import firstdeal.registration.RegistrationEvent;
import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever a fact changed: in its own transaction, tasks and weekly outcomes follow the criteria that it touches. */
@Component
class SettlingListener {

    private final SettlingService settling;
    private final PlanFacts plans;
    private final Onboardings onboardings;
    private final FactStamp stamp;

    SettlingListener(SettlingService settling, PlanFacts plans, Onboardings onboardings, FactStamp stamp) {
        this.settling = settling;
        this.plans = plans;
        this.onboardings = onboardings;
        this.stamp = stamp;
    }

    @EventListener
    void on(LogbookEvent event) {
        settling.settle(List.of(event.onboarding()));
    }

    @EventListener
    void on(MeetingEvent event) {
        settling.settle(List.of(event.onboarding()));
    }

    @EventListener
    void on(PeopleCalled event) {
        settling.settle(List.of(event.onboarding()));
    }

    @EventListener
    void on(RegistrationEvent event) {
        if (event.mayMoveRuns()) {
            partners(List.of(event.partner()));
        }
    }

    @EventListener
    void on(OpportunityEvent event) {
        settling.settle(List.of(event.onboarding()));
    }

    @EventListener
    void on(CosellEvent event) {
        partners(List.of(event.partner()));
    }

    @EventListener
    void on(PartnerEvent event) {
        partners(event.concerns());
    }

    @EventListener
    void on(DocumentEvent event) {
        partners(List.of(event.partner()));
    }

    /** Access knows nothing of onboardings, so their evaluations are made anew from here. */
    @EventListener
    void on(AccessEvent event) {
        stamp.touch(List.of(event.partner()));
        partners(List.of(event.partner()));
    }

    /** Accounts know nothing of onboardings; two deals on one account count once. */
    @EventListener
    void on(AccountMerged event) {
        stamp.touch(event.partners());
        partners(event.partners());
    }

    @EventListener
    void on(RetrospectiveChanged event) {
        settling.settle(List.of(event.onboarding()));
    }

    @EventListener
    void on(SuccessMetricChanged event) {
        settling.settle(List.of(event.onboarding()));
    }

    @EventListener
    void on(OnboardingEvent event) {
        switch (event) {
            case OnboardingEvent.OnboardingStarted _,
                    OnboardingEvent.Day0Corrected _,
                    OnboardingEvent.ProgramVersionMoved _ -> settling.settle(List.of(event.onboarding()));
            case OnboardingEvent.TaskEvent it -> afterTask(it.run(), it.task());
            default -> {}
        }
    }

    /** A task is a fact only where a task or an outcome rests on tasks. */
    private void afterTask(Onboarding run, String task) {
        if (restsOnTasks(onboardings.program(run), task)) {
            settling.settle(List.of(run.id()));
        }
    }

    private static boolean restsOnTasks(Program program, String task) {
        var workstream = program.task(task).map(it -> it.workstream()).orElse("");
        var byTask = program.tasks().stream()
                .flatMap(it -> it.done() instanceof Completion.Holds(var criterion)
                        ? Stream.of(criterion)
                        : Stream.<Criterion>empty());
        var needless = program.tasks().stream().flatMap(it -> it.unless().stream());
        var byWeek = program.weeklyOutcomes().stream().map(it -> it.criterion());
        return Stream.of(byTask, needless, byWeek)
                .flatMap(it -> it)
                .flatMap(Criterion::conditions)
                .anyMatch(it -> it instanceof TasksDone(var _, var tasks, var stream)
                        && (tasks.contains(task)
                                || stream.filter(workstream::equals).isPresent()));
    }

    private void partners(Collection<PartnerId> partners) {
        var running = plans.running(partners).values().stream()
                .flatMap(List::stream)
                .map(Onboarding::id)
                .toList();
        if (!running.isEmpty()) {
            settling.settle(running);
        }
    }
}
