package firstdeal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The database of a running server, behind its back: for what takes hours to bring about through it. */
final class Database {

    private Database() {}

    static Connection open(Path data) throws IOException, SQLException {
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("database-passwords"))) {
            passwords.load(file);
        }
        var port = Files.readAllLines(data.resolve("database/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/firstdeal", "postgres", passwords.getProperty("postgres"));
    }

    static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
