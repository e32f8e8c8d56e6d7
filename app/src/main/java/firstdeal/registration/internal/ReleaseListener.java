package firstdeal.registration.internal;

import firstdeal.pipeline.OpportunityEvent;
import firstdeal.pipeline.OpportunityEvent.OpportunityLost;
import firstdeal.pipeline.OpportunityEvent.OpportunityWon;
import firstdeal.platform.scope.Widened;
import firstdeal.shared.Actor;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever an opportunity closes, in the same transaction: the claim from which it came holds nobody up any longer. */
@Component
class ReleaseListener {

    private static final Actor ITSELF = new Actor.System("registration");

    private final RegistrationStore store;
    private final Rulings rulings;
    private final Widened widened;

    ReleaseListener(RegistrationStore store, Rulings rulings, Widened widened) {
        this.store = store;
        this.rulings = rulings;
        this.widened = widened;
    }

    @EventListener
    void on(OpportunityEvent event) {
        if (event instanceof OpportunityLost || event instanceof OpportunityWon) {
            widened.during(() -> store.converted(event.opportunity().value())
                    .map(it -> rulings.end(ITSELF, it.release(), "released", ""))
                    .or(Optional::empty));
        }
    }
}
