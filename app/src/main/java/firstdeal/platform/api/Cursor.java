package firstdeal.platform.api;

import firstdeal.platform.errors.Rejected;
import firstdeal.shared.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a list goes on. Callers hand it back as they got it; what is in it is the list's own affair. */
public final class Cursor {

    public static final int LIMIT = 200;
    private static final int USUAL = 50;
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... parts) {
        var text = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts again.
     *
     * @throws Rejected 400 if it is not one of ours
     */
    public static List<String> parts(String cursor, int expected) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = Stream.of(text.split(SEPARATOR, -1)).toList();
            if (parts.size() == expected) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw new Rejected(400, Text.of("platform.bad-cursor"));
        }
        throw new Rejected(400, Text.of("platform.bad-cursor"));
    }

    /** A cursor that is one number, for example the last id; {@code start} where there is none. */
    public static long number(@Nullable String cursor, long start) {
        if (cursor == null || cursor.isEmpty()) {
            return start;
        }
        try {
            return Long.parseLong(parts(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw new Rejected(400, Text.of("platform.bad-cursor"));
        }
    }

    /** A cursor that is the id of the last item; empty where there is none. */
    public static Optional<UUID> id(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(parts(cursor, 1).getFirst()));
        } catch (IllegalArgumentException e) {
            throw new Rejected(400, Text.of("platform.bad-cursor"));
        }
    }

    /** How many items a page has: as asked, 1 to {@value LIMIT}, else 50. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > LIMIT) {
            throw new Rejected(400, Text.of("platform.bad-limit", "limit", LIMIT));
        }
        return asked;
    }
}
