package firstdeal.programfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The programs that come with the product: the 90 days and the two checklists that may run beside it. */
public final class BuiltInPrograms {

    public static final List<String> KEYS = List.of("first-deal-90", "vendor-track-template", "internal-launch-list");

    private BuiltInPrograms() {}

    /** The file of a program as it is shipped. */
    public static byte[] file(String key) {
        try (var in = BuiltInPrograms.class.getResourceAsStream("/programs/" + key + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("No program is shipped as " + key);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
