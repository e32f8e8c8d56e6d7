package firstdeal.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence not yet in any language: the key of a message and its named arguments. Arguments are strings, numbers,
 * {@code LocalDate}s, {@code Instant}s, {@link Money}, lists of these, or further Texts; only the edge makes words of them.
 */
public record Text(String key, Map<String, Object> args) {

    public Text {
        args = Map.copyOf(args);
    }

    public static Text of(String key) {
        return new Text(key, Map.of());
    }

    public static Text of(String key, String name, Object value) {
        return new Text(key, Map.of(name, value));
    }

    public static Text of(String key, String name1, Object value1, String name2, Object value2) {
        return new Text(key, Map.of(name1, value1, name2, value2));
    }

    public static Text of(
            String key, String name1, Object value1, String name2, Object value2, String name3, Object value3) {
        return new Text(key, Map.of(name1, value1, name2, value2, name3, value3));
    }

    /** The same sentence with one argument more. */
    public Text with(String name, Object value) {
        var more = new LinkedHashMap<>(args);
        more.put(name, value);
        return new Text(key, more);
    }
}
