package firstdeal.document;

import java.util.UUID;

/** Names one artifact of one partner. */
public record ArtifactId(UUID value) {

    public static ArtifactId of(String text) {
        return new ArtifactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
