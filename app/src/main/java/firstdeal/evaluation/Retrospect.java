package firstdeal.evaluation;

import firstdeal.shared.Side;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the retrospective.
 *
 * @param required the keys of the questions that each side answers
 * @param answered by side, the questions that were answered
 * @param silent sides that were asked twice over ten days without an answer
 * @param cause the cause that was chosen, or empty
 * @param decision what follows, or empty
 */
public record Retrospect(
        Set<String> required,
        Map<Side, Set<String>> answered,
        Set<Side> silent,
        String cause,
        String decision,
        Proof proof) {

    public Retrospect {
        required = Set.copyOf(required);
        answered = Map.copyOf(answered);
        silent = Set.copyOf(silent);
    }

    public boolean hasAnswered(Side side, Set<String> questions) {
        return answered.getOrDefault(side, Set.of()).containsAll(questions);
    }
}
