package firstdeal.desk.internal;

import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.Onboardings;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes many rows of the portfolio again: a parcel of them in a transaction each, so that memory holds one parcel whatever
 * their number, and nobody who saves a task waits for all.
 */
@Component
class StandingSweep {

    private static final Actor PORTFOLIO = new Actor.System("Portfolio");
    private static final int PARCEL = 100;

    private final StandingService standings;
    private final Onboardings onboardings;

    StandingSweep(StandingService standings, Onboardings onboardings) {
        this.standings = standings;
        this.onboardings = onboardings;
    }

    int running() {
        return sweep(true);
    }

    /** Every row of the read model; answers how many it has. */
    int all() {
        return sweep(false);
    }

    private int sweep(boolean running) {
        int rows = 0;
        var parcel = next(running, Optional.empty());
        while (!parcel.isEmpty()) {
            standings.rewrite(parcel);
            rows += parcel.size();
            parcel = next(running, Optional.of(parcel.getLast()));
        }
        return rows;
    }

    private List<OnboardingId> next(boolean running, Optional<OnboardingId> after) {
        var filter = new OnboardingFilter(Optional.empty(), running, Optional.empty(), after, PARCEL);
        return onboardings.find(PORTFOLIO, filter).stream().map(it -> it.id()).toList();
    }
}
