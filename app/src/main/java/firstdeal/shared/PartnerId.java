package firstdeal.shared;

import java.util.UUID;

/** Names one company: a partner, or our own. */
public record PartnerId(UUID value) {

    public static PartnerId of(String text) {
        return new PartnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
