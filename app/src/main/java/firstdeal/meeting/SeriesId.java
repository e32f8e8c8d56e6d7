package firstdeal.meeting;

import java.util.UUID;

/** Names one series of meetings of a run. */
public record SeriesId(UUID value) {

    public static SeriesId of(String text) {
        return new SeriesId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
