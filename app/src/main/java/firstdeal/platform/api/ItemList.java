package firstdeal.platform.api;

import java.util.List;
import java.util.UUID;
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

    /** A part of a short list that is read whole: what stands behind the item that the cursor names. */
    public static <R, T> ItemList<T> part(
            List<R> all, @Nullable String cursor, @Nullable Integer limit, Function<R, UUID> id, Function<R, T> item) {
        int size = Cursor.limit(limit);
        int from = Cursor.id(cursor)
                .map(last -> all.stream().map(id).toList().indexOf(last) + 1)
                .orElse(0);
        return of(all.subList(from, all.size()), size, item, it -> Cursor.of(id.apply(it)));
    }

    /** Of {@code limit + 1} rows read, the first {@code limit}, and where to go on if there was one more. */
    public static <R, T> ItemList<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
        var page = rows.subList(0, Math.min(limit, rows.size()));
        return new ItemList<>(
                page.stream().map(item).toList(), rows.size() > limit ? cursor.apply(page.getLast()) : null);
    }
}
