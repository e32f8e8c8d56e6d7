package firstdeal.platform.database;

import firstdeal.platform.CannotStart;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own over a data directory: made at the first start, started and stopped with the program. What
 * it acknowledged survives the death of both.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    static final String NAME = "firstdeal";

    private final HomeLock lock;
    private final Cluster cluster;
    private final int port;
    private final Secrets secrets;

    private EmbeddedDatabase(HomeLock lock, Cluster cluster, int port, Secrets secrets) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.secrets = secrets;
    }

    /**
     * @param holder who holds the directory, said to the next one that wants it
     * @throws CannotStart with the sentence for the operator
     */
    public static EmbeddedDatabase start(Path directory, String holder) {
        var home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            var lock = HomeLock.take(home, holder);
            try {
                return start(home, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (AccessDeniedException e) {
            throw new CannotStart(
                    "The data directory %s cannot be written by %s. Choose another with --data DIR."
                            .formatted(home, System.getProperty("user.name")),
                    e);
        } catch (FileSystemException e) {
            throw new CannotStart(
                    "The data directory %s cannot be used: %s. Choose another with --data DIR."
                            .formatted(home, e.getMessage()),
                    e);
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL in %s does not start: %s".formatted(home, e.getMessage()), e);
        }
    }

    private static EmbeddedDatabase start(Path home, HomeLock lock) throws IOException, SQLException {
        var cluster = Cluster.in(home, Binaries.unpack(home));
        var secrets = cluster.exists() ? Secrets.read(home) : create(home, cluster);
        cluster.requireSameVersion();
        var database = new EmbeddedDatabase(lock, cluster, cluster.start(), secrets);
        try {
            database.furnish(home.resolve("database-ready"));
        } catch (IOException | SQLException | RuntimeException e) {
            cluster.stop();
            throw e;
        }
        return database;
    }

    private static Secrets create(Path home, Cluster cluster) throws IOException {
        log.info("Making a database in {}", home);
        Files.deleteIfExists(home.resolve("database-ready"));
        var secrets = Secrets.create(home);
        cluster.create(secrets.superuser().user(), secrets.superuser().password());
        return secrets;
    }

    private void furnish(Path done) throws IOException, SQLException {
        if (!Files.exists(done)) {
            new Roles(url("postgres"), secrets).create(NAME, url(NAME));
            Files.writeString(done, Binaries.VERSION);
        }
    }

    /** The way to the rows of the database {@code firstdeal}. */
    public Database database() {
        return database(NAME);
    }

    Database database(String name) {
        return new Database(url(name), secrets.app(), secrets.owner());
    }

    Secrets secrets() {
        return secrets;
    }

    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public void close() {
        try {
            cluster.stop();
            lock.close();
        } catch (IOException e) {
            log.warn("The embedded PostgreSQL did not stop: {}", e.getMessage());
        }
    }
}
