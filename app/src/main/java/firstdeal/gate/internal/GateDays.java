package firstdeal.gate.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.Onboardings;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a new day changes by itself, for every run whose day has turned; each run in its own transaction. */
@Component
class GateDays {

    private static final Actor ITSELF = new Actor.System("Firstdeal");

    private final Onboardings onboardings;
    private final GateQueries gates;
    private final SettlingService settling;
    private final AdvisoryGates advisory;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<OnboardingId, LocalDate> turned = new ConcurrentHashMap<>();

    GateDays(
            Onboardings onboardings,
            GateQueries gates,
            SettlingService settling,
            AdvisoryGates advisory,
            TransactionTemplate transaction,
            Clock clock) {
        this.onboardings = onboardings;
        this.gates = gates;
        this.settling = settling;
        this.advisory = advisory;
        this.transaction = transaction;
        this.clock = clock;
    }

    void turn() {
        for (var run : onboardings.find(ITSELF, OnboardingFilter.RUNNING)) {
            var today = run.today(clock.instant());
            if (!today.equals(turned.get(run.id()))) {
                transaction.executeWithoutResult(_ -> turn(run));
                turned.put(run.id(), today);
            }
        }
    }

    private void turn(Onboarding run) {
        settling.settle(List.of(run.id()));
        if (run.gated() && !run.isPreparing()) {
            advisory.openByDay(ITSELF, run, gates.get(ITSELF, run.id()));
        }
    }
}
