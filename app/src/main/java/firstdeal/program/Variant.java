package firstdeal.program;

import java.util.List;
import java.util.Optional;

/**
 * How the program differs for one partner type. A replacement holds the whole part as it is afterwards, so that a variant can
 * be applied without knowing which field was written.
 *
 * @param base the type whose variant comes first, for example an MSP's on top of a reseller's
 * @param changes in the order in which they apply
 */
public record Variant(String partnerType, Optional<String> base, List<Change> changes, String note) {

    /** One difference. */
    public sealed interface Change {

        record Add(Part part) implements Change {}

        record Replace(Part part) implements Change {}

        record Drop(Part.Section section, String key) implements Change {}

        record AddCriterion(String gate, Criterion criterion) implements Change {}

        record ReplaceCriterion(String gate, Condition criterion) implements Change {}

        record DropCriterion(String gate, String key) implements Change {}
    }

    public Variant {
        changes = List.copyOf(changes);
    }
}
