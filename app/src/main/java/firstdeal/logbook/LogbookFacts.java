package firstdeal.logbook;

import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What gates ask of this module, in one statement for any number of partners. */
public interface LogbookFacts {

    /** The entries that count, of all runs of these partners, in the order in which they happened. */
    Map<PartnerId, List<Logged>> of(Collection<PartnerId> partners);
}
