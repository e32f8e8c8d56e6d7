package firstdeal.platform.database;

import firstdeal.platform.CannotStart;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A program of its own: starts the database in a directory and inserts numbers, printing each that was acknowledged. */
final class Inserting {

    private Inserting() {}

    static void main(String... arguments) throws Exception {
        try (var server = EmbeddedDatabase.start(Path.of(arguments[0]), "the other process")) {
            insert(server.database());
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
        }
    }

    private static void insert(Database database) throws Exception {
        var owner = database.owner();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password());
                var make = connection.createStatement();
                var statement = connection.prepareStatement("insert into number default values returning id")) {
            make.execute("create table if not exists number (id bigint generated always as identity primary key)");
            while (true) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    System.out.println(row.getLong(1));
                    System.out.flush();
                }
            }
        }
    }
}
