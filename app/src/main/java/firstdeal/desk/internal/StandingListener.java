package firstdeal.desk.internal;

import firstdeal.access.AccessEvent;
import firstdeal.account.AccountMerged;
import firstdeal.cosell.CosellEvent;
import firstdeal.document.DocumentEvent;
import firstdeal.gate.GateDecided;
import firstdeal.intervention.RetrospectiveChanged;
import firstdeal.logbook.LogbookEvent;
import firstdeal.meeting.MeetingEvent;
import firstdeal.onboarding.OnboardingEvent;
import firstdeal.onboarding.PlanFacts;
import firstdeal.outcome.OutcomeEvent;
import firstdeal.partner.PartnerEvent;
import firstdeal.pipeline.OpportunityEvent;
import firstdeal.registration.RegistrationEvent;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whenever something happened to an onboarding, its row is written again, once, at the end of the same transaction: the portfolio
 * never shows less than was saved, and nothing is shown that was not.
 */
@Component
class StandingListener {

    private final StandingService standings;
    private final PlanFacts plans;

    StandingListener(StandingService standings, PlanFacts plans) {
        this.standings = standings;
        this.plans = plans;
    }

    @EventListener
    void on(OnboardingEvent event) {
        touched().runs.add(event.onboarding());
    }

    @EventListener
    void on(OutcomeEvent event) {
        touched().runs.add(event.onboarding());
    }

    @EventListener
    void on(GateDecided event) {
        touched().runs.add(event.onboarding());
    }

    @EventListener
    void on(LogbookEvent event) {
        touched().runs.add(event.onboarding());
    }

    @EventListener
    void on(MeetingEvent event) {
        touched().runs.add(event.onboarding());
    }

    @EventListener
    void on(RegistrationEvent event) {
        if (event.mayMoveRuns()) {
            touched().partners.add(event.partner());
        }
    }

    @EventListener
    void on(OpportunityEvent event) {
        touched().runs.add(event.onboarding());
    }

    @EventListener
    void on(AccountMerged event) {
        touched().partners.addAll(event.partners());
    }

    @EventListener
    void on(RetrospectiveChanged event) {
        touched().runs.add(event.onboarding());
    }

    @EventListener
    void on(CosellEvent event) {
        touched().partners.add(event.partner());
    }

    @EventListener
    void on(PartnerEvent event) {
        touched().partners.addAll(event.concerns());
    }

    @EventListener
    void on(AccessEvent event) {
        touched().partners.add(event.partner());
    }

    @EventListener
    void on(DocumentEvent event) {
        touched().partners.add(event.partner());
    }

    private Touched touched() {
        var key = StandingListener.class;
        if (TransactionSynchronizationManager.getResource(key) instanceof Touched standing) {
            return standing;
        }
        var touched = new Touched();
        TransactionSynchronizationManager.bindResource(key, touched);
        TransactionSynchronizationManager.registerSynchronization(touched);
        return touched;
    }

    /** What one transaction touched. */
    private final class Touched implements TransactionSynchronization {

        private final Set<OnboardingId> runs = new LinkedHashSet<>();
        private final Set<PartnerId> partners = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            plans.running(partners).values().stream()
                    .flatMap(Collection::stream)
                    .forEach(run -> runs.add(run.id()));
            if (!runs.isEmpty()) {
                standings.rewrite(List.copyOf(runs));
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(StandingListener.class);
        }
    }
}
