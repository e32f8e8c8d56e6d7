package firstdeal.platform.scope;

import firstdeal.shared.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that see the rows of the current actor's partners only: the second wall behind the Stores. The
 * scope is a setting of the database session that the row policies read; it is sent only when it differs from what the
 * connection had.
 */
final class ScopedDataSource extends DelegatingDataSource {

    private final Map<Connection, String> scopes = Collections.synchronizedMap(new WeakHashMap<>());

    ScopedDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            narrow(connection, setting(RequestScope.current()));
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void narrow(Connection connection, String scope) throws SQLException {
        var physical = connection.unwrap(Connection.class);
        if (scope.equals(scopes.get(physical))) {
            return;
        }
        try (var statement = connection.prepareStatement("select set_config('firstdeal.scope', ?, false)")) {
            statement.setString(1, scope);
            statement.execute();
        }
        scopes.put(physical, scope);
    }

    static String setting(Scope scope) {
        return switch (scope) {
            case Scope.All() -> "*";
            case Scope.Only(var partners) ->
                partners.stream().map(Object::toString).sorted().collect(Collectors.joining(",", "{", "}"));
        };
    }
}
