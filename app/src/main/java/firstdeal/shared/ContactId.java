package firstdeal.shared;

import java.util.UUID;

/** Names one person of either side. */
public record ContactId(UUID value) {

    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
