package firstdeal.gate;

import java.util.UUID;

/** Names one decision about a gate. */
public record DecisionId(UUID value) {

    public static DecisionId of(String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
