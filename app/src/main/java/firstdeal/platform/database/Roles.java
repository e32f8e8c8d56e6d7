package firstdeal.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Makes the two roles and the database of a new server. Every step may be repeated after a death in the middle. */
final class Roles {

    private final String url;
    private final Secrets secrets;

    Roles(String url, Secrets secrets) {
        this.url = url;
        this.secrets = secrets;
    }

    void create(String database, String databaseUrl) throws SQLException {
        try (var server = connect(url)) {
            role(server, secrets.owner());
            role(server, secrets.app());
            if (!exists(server, "select 1 from pg_database where datname = ?", database)) {
                run(
                        server,
                        "create database " + database + " owner "
                                + secrets.owner().user());
            }
            run(server, "revoke all on database postgres from public");
        }
        try (var inside = connect(databaseUrl)) {
            furnish(inside, database);
        }
    }

    private void furnish(Connection inside, String database) throws SQLException {
        var owner = secrets.owner().user();
        var app = secrets.app().user();
        for (var statement : List.of(
                "create extension if not exists pg_trgm",
                "create extension if not exists unaccent",
                "create extension if not exists btree_gist",
                "revoke all on database " + database + " from public",
                "grant connect on database " + database + " to " + app,
                "alter default privileges for role " + owner + " grant select, insert, update, delete on tables to "
                        + app,
                "alter default privileges for role " + owner + " grant usage, select on sequences to " + app)) {
            run(inside, statement);
        }
    }

    private static void role(Connection server, Login login) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = ?", login.user())) {
            run(
                    server,
                    "create role " + login.user() + " login nosuperuser nobypassrls password '" + login.password()
                            + "'");
        }
    }

    Connection connect(String to) throws SQLException {
        return DriverManager.getConnection(
                to, secrets.superuser().user(), secrets.superuser().password());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
