package firstdeal.cosell;

import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What gates ask of this module, in a fixed number of statements for any number of partners. */
public interface CosellFacts {

    /** Everything of one partner, what happened in the order in which it did. */
    record Cosell(JointList list, List<Motion> motions, List<PlaybookReview> reviews) {

        public Cosell {
            motions = List.copyOf(motions);
            reviews = List.copyOf(reviews);
        }
    }

    /** Every one of these partners is in the map. */
    Map<PartnerId, Cosell> of(Collection<PartnerId> partners);
}
