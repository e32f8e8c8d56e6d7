package firstdeal.onboarding.internal;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the Stores of this module turn columns into words of the core, and back. */
final class RowStore {

    private RowStore() {}

    static boolean isAll(Scope scope) {
        return scope instanceof Scope.All;
    }

    static @Nullable String[] partners(Scope scope) {
        return scope instanceof Scope.Only(var partners)
                ? texts(partners, PartnerId::toString)
                : texts(java.util.List.<PartnerId>of(), PartnerId::toString);
    }

    static <T> @Nullable String[] texts(java.util.Collection<T> values, Function<T, @Nullable String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    static List<@Nullable String> array(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Optional<ContactId> contact(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(ContactId::new);
    }

    static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
