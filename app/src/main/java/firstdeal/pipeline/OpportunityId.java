package firstdeal.pipeline;

import java.util.UUID;

/** Names one opportunity. */
public record OpportunityId(UUID value) {

    public static OpportunityId of(String text) {
        return new OpportunityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
