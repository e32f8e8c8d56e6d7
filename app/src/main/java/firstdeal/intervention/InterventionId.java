package firstdeal.intervention;

import java.util.UUID;

/** Names one intervention. */
public record InterventionId(UUID value) {

    public static InterventionId of(String text) {
        return new InterventionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
