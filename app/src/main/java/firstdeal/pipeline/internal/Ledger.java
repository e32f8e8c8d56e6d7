package firstdeal.pipeline.internal;

import firstdeal.onboarding.Onboardings;
import firstdeal.pipeline.History.Kind;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityEvent;
import firstdeal.pipeline.OpportunityEvent.OpportunityChanged;
import firstdeal.pipeline.OpportunityId;
import firstdeal.shared.Actor;
import firstdeal.shared.StaleData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Holds a deal while it is changed, and writes down what it became. */
@Component
class Ledger {

    private final OpportunityStore deals;
    private final Journal journal;
    private final Onboardings onboardings;
    private final Clock clock;

    Ledger(OpportunityStore deals, Journal journal, Onboardings onboardings, Clock clock) {
        this.deals = deals;
        this.journal = journal;
        this.onboardings = onboardings;
        this.clock = clock;
    }

    /** Two who change one deal take turns; who saw an older state is told so. */
    Opportunity hold(OpportunityId id, OptionalInt seen) {
        var held = deals.hold(id);
        if (seen.isPresent() && seen.getAsInt() != held.version()) {
            throw new StaleData(id);
        }
        return held;
    }

    void save(Actor actor, Opportunity before, Opportunity after, Kind kind, String note) {
        var changed = new OpportunityChanged(after.id(), after.run(), after.partner(), after.synthetic());
        save(actor, before, after, kind, note, changed);
    }

    void save(Actor actor, Opportunity before, Opportunity after, Kind kind, String note, OpportunityEvent event) {
        deals.save(after);
        journal.write(actor, Optional.of(before), after, kind, note, event);
    }

    LocalDate today(Actor actor, Opportunity deal) {
        return onboardings.get(actor, deal.run()).today(clock.instant());
    }
}
