package firstdeal.escalation;

import java.util.UUID;

/** Names one escalation. */
public record EscalationId(UUID value) {

    public static EscalationId of(String text) {
        return new EscalationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
