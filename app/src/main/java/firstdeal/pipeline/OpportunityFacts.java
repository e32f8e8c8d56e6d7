package firstdeal.pipeline;

import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What gates ask of this module, in one statement for any number of partners. */
public interface OpportunityFacts {

    /** All deals of these partners, whatever became of them, the oldest first; rehearsals too, marked as such. */
    Map<PartnerId, List<Opportunity>> of(Collection<PartnerId> partners);

    /** In which stages a deal counts as qualified. */
    Stages stages();
}
