package firstdeal.platform.database;

import firstdeal.platform.CannotStart;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

/** One embedded server per test run. The schema is migrated once into a template; every database is a copy of it. */
public final class TestServer {

    private static final String TEMPLATE = "firstdeal_template";
    private static final Path TARGET = Path.of("target", "test-home").toAbsolutePath();
    private static final Path ELSEWHERE =
            Path.of(System.getProperty("java.io.tmpdir"), "firstdeal-test-" + Integer.toHexString(TARGET.hashCode()));

    private static final TestServer ONE = new TestServer();

    private final Path home;
    private final EmbeddedDatabase server;

    private TestServer() {
        Path home = TARGET;
        EmbeddedDatabase server;
        try {
            server = EmbeddedDatabase.start(home, "tests");
        } catch (CannotStart e) {
            home = ELSEWHERE;
            server = EmbeddedDatabase.start(home, "tests");
        }
        this.home = home;
        this.server = server;
        SpringApplication.getShutdownHandlers().add(this.server::close);
        migrateTemplate();
    }

    /** Files of the test run. */
    public static Path home() {
        return ONE.home;
    }

    /** Makes the database anew, migrated and empty. */
    public static Database fresh(String name) {
        try {
            ONE.copy(TEMPLATE, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ONE.server.database(name);
    }

    /** A connection that may do everything, to look behind the row policies. */
    public static Connection superuser(String database) throws SQLException {
        return ONE.superuserOf(database);
    }

    private void migrateTemplate() {
        try {
            try (var connection = superuserOf("postgres")) {
                Roles.run(connection, "alter system set fsync = off");
                Roles.run(connection, "alter system set synchronous_commit = off");
                Roles.run(connection, "select pg_reload_conf()");
            }
            copy(EmbeddedDatabase.NAME, TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var owner = server.secrets().owner();
        Flyway.configure()
                .dataSource(server.url(TEMPLATE), owner.user(), owner.password())
                .load()
                .migrate();
    }

    private void copy(String from, String to) throws SQLException {
        try (var connection = superuserOf("postgres")) {
            Roles.run(connection, "drop database if exists " + to + " with (force)");
            Roles.run(
                    connection,
                    "create database " + to + " template " + from + " owner "
                            + server.secrets().owner().user());
        }
    }

    private Connection superuserOf(String database) throws SQLException {
        var login = server.secrets().superuser();
        return DriverManager.getConnection(server.url(database), login.user(), login.password());
    }
}
