package firstdeal.forecast;

import firstdeal.pipeline.OpportunityId;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import java.util.Optional;
import java.util.UUID;

/** What may be done in a forecast call. */
public interface Forecasts {

    /**
     * Writes down what the forecast says this week, of a partner's deals or of all; said again in the same week it takes the place
     * of what was there. Answers of how many deals.
     */
    int record(Actor actor, Optional<PartnerId> partner);

    UUID ask(Actor actor, Week week, OpportunityId deal, String question, String answer);

    void answer(Actor actor, UUID note, String answer);
}
