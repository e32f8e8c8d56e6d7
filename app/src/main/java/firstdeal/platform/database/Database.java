package firstdeal.platform.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The way to the rows, with two roles: the owner owns the schema and migrates it, the app serves and is no superuser, so
 * that the row policies hold for it.
 */
public record Database(String url, Login app, Login owner) {

    JdbcConnectionDetails served() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return app.user();
            }

            @Override
            public String getPassword() {
                return app.password();
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    FlywayConnectionDetails migrated() {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return owner.user();
            }

            @Override
            public String getPassword() {
                return owner.password();
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
