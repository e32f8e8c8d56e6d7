package firstdeal.document;

import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What gates ask of this module, in one statement for any number of partners. */
public interface DocumentFacts {

    /** All agreements and artifacts of one partner. */
    record Documents(List<Agreement> agreements, List<Artifact> artifacts) {

        public static final Documents NONE = new Documents(List.of(), List.of());
    }

    Map<PartnerId, Documents> of(Collection<PartnerId> partners);
}
