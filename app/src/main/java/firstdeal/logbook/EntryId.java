package firstdeal.logbook;

import java.util.UUID;

/** Names one entry of the logbook. */
public record EntryId(UUID value) {

    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
