package firstdeal.access;

import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.Map;

/** What other modules may know about access and channels; one statement for any number of partners. */
public interface AccessFacts {

    /** A partner about whom nothing is known is in the map with {@link AccessFact#NONE}. */
    Map<PartnerId, AccessFact> of(Collection<PartnerId> partners);
}
