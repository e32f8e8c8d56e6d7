package firstdeal.platform.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as the API answers it.
 *
 * @param next the cursor of what follows, null at the end
 */
public record ItemList<T>(List<T> items, @Nullable String next) {

    /** Everything there is. */
    public static <T> ItemList<T> of(List<T> all) {
        return new ItemList<>(all, null);
    }

    /** Of {@code limit + 1} rows read, the first {@code limit}, and where to go on if there was one more. */
    public static <R, T> ItemList<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
        var page = rows.subList(0, Math.min(limit, rows.size()));
        return new ItemList<>(
                page.stream().map(item).toList(), rows.size() > limit ? cursor.apply(page.getLast()) : null);
    }
}
