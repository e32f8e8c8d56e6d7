package firstdeal.platform.api;

import firstdeal.platform.errors.Rejected;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a row as HTTP says it: {@code ETag: "3"} out, {@code If-Match: "3"} in. */
public final class Etag {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private Etag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller has seen, for the Store's optimistic check.
     *
     * @throws Rejected 428 if there is none
     */
    public static int version(@Nullable String ifMatch) {
        var match = VERSION.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!match.matches()) {
            throw new Rejected(428, Text.of("platform.needs-if-match"));
        }
        return Integer.parseInt(match.group(1));
    }

    /**
     * The same for an act that says by itself what it does: whoever names no version acts on whatever stands.
     *
     * @throws Rejected 428 if what is named is none
     */
    public static OptionalInt seen(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.isBlank() ? OptionalInt.empty() : OptionalInt.of(version(ifMatch));
    }

    /**
     * Lets only a caller go on who has seen the present version.
     *
     * @throws Rejected 428 if the caller names no version
     * @throws StaleData (412) if it is another
     */
    public static void requireVersion(@Nullable String ifMatch, int present) {
        if (version(ifMatch) != present) {
            throw new StaleData(present);
        }
    }
}
