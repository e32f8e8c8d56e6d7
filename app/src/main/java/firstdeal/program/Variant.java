package firstdeal.program;

import java.util.List;
import java.util.Optional;

/**
 * How the program differs for one partner type. Changes are kept as whole replacements by key, so that a variant can be
 * applied without knowing which field was written.
 *
 * @param base the type whose variant comes first, for example an MSP's on top of a reseller's
 */
public record Variant(String partnerType, Optional<String> base, List<Change> changes, String note) {

    /** One difference. {@code Replace} holds the element as it is afterwards. */
    public sealed interface Change {

        record AddTask(TaskTemplate task) implements Change {}

        record ReplaceTask(TaskTemplate task) implements Change {}

        record DropTask(String key) implements Change {}

        record AddMeeting(MeetingTemplate meeting) implements Change {}

        record ReplaceMeeting(MeetingTemplate meeting) implements Change {}

        record DropMeeting(String key) implements Change {}

        record AddCriterion(String gate, Criterion criterion) implements Change {}

        record ReplaceCriterion(String gate, Condition criterion) implements Change {}

        record DropCriterion(String gate, String key) implements Change {}

        record ReplacePhase(Phase phase) implements Change {}
    }

    public Variant {
        changes = List.copyOf(changes);
    }
}
