package firstdeal.shared;

import java.util.UUID;

/** Names one person of ours who signs in. */
public record StaffId(UUID value) {

    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
