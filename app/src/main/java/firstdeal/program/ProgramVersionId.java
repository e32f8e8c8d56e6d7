package firstdeal.program;

import java.util.UUID;

/** Names one version of a program. */
public record ProgramVersionId(UUID value) {

    public static ProgramVersionId of(String text) {
        return new ProgramVersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
