package firstdeal.platform.database;

import firstdeal.platform.CannotStart;
import firstdeal.platform.ServerSettings;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that somebody else runs. */
final class ExternalDatabase {

    private static final Logger log = LoggerFactory.getLogger(ExternalDatabase.class);
    private static final int OLDEST = 15;

    private ExternalDatabase() {}

    /** @throws CannotStart when it cannot be used, with the reason */
    static Database reach(ServerSettings settings) {
        var named = settings.externalDatabase().orElseThrow();
        var app = new Login(named.user(), named.password());
        var owner = named.ownerUser() == null ? app : new Login(named.ownerUser(), named.ownerPassword());
        check(named.url(), owner);
        if (owner.equals(app)) {
            log.warn("One database role both owns and serves; see \"Two roles\" in docs/operations.md.");
        } else {
            check(named.url(), app);
        }
        return new Database(named.url(), app, owner);
    }

    private static void check(String url, Login login) {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "10");
        try (var connection = DriverManager.getConnection(url, properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStart("FIRSTDEAL_DATABASE_URL is %s, a PostgreSQL %d; it should be %d or newer."
                        .formatted(url, version, OLDEST));
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "FIRSTDEAL_DATABASE_URL is %s; %s cannot connect there: %s"
                            .formatted(url, login.user(), e.getMessage()),
                    e);
        }
    }
}
