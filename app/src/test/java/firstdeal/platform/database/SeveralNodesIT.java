package firstdeal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import firstdeal.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL: what is to be done is done once, also when one of them dies over it. */
class SeveralNodesIT {

    private static final Map<String, String> SHORT_PULSE =
            Map.of("DB_SCHEDULER_HEARTBEAT_INTERVAL", "1s", "DB_SCHEDULER_POLLING_INTERVAL", "500ms");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path home;

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private Connection database;
    private Process first;
    private Process second;

    @BeforeEach
    void twoNodes() throws Exception {
        post.start();
        var shared = TestServer.fresh("firstdeal_nodes");
        database = TestServer.superuser("firstdeal_nodes");
        Files.writeString(home.resolve("settings"), """
                database.url=%s
                database.user=%s
                database.password=%s
                database.owner-user=%s
                database.owner-password=%s
                smtp.host=localhost
                smtp.port=%d
                smtp.from=firstdeal@vendor.example
                """.formatted(
                        shared.url(),
                        shared.app().user(),
                        shared.app().password(),
                        shared.owner().user(),
                        shared.owner().password(),
                        post.getSmtp().getPort()));
        first = node("first");
        second = node("second");
    }

    @AfterEach
    void stop() throws SQLException {
        first.destroyForcibly();
        second.destroyForcibly();
        database.close();
        post.stop();
    }

    private Process node(String name) throws IOException, InterruptedException {
        return ServerProcess.serving(
                SHORT_PULSE,
                ServerProcess.freePort(),
                home.resolve(name),
                "--empty",
                "--config",
                home.resolve("settings").toString());
    }

    @Test
    void everyMailGoesOutOnceAlsoWhenANodeDiesInTheMiddleAndComesBack() throws Exception {
        queue("together", 40);
        awaitAll("together", 40);
        assertThat(received("together").values()).containsOnly(1);

        queue("killed", 80);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> received("killed").size() > 10);
        first.destroyForcibly().waitFor();
        theClaimsRunOut();
        awaitAll("killed", 80);
        assertThat(received("killed").values().stream().filter(it -> it > 1)).hasSizeLessThanOrEqualTo(1);

        second.destroyForcibly().waitFor();
        queue("alone", 20);
        first = node("first");
        awaitAll("alone", 20);
        assertThat(received("alone").values()).containsOnly(1);
    }

    private void queue(String batch, int count) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into mail (id, recipient, subject, body, secret, state, made_at, due_at)
                values (?, 'mara@vendor.example', ?, 'Hello', false, 'QUEUED', now(), now())
                """)) {
            for (int i = 0; i < count; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, batch + " " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A dead node keeps what it had claimed only for a while; here that while is over. */
    private void theClaimsRunOut() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate("update mail set due_at = now() where state = 'QUEUED'");
        }
    }

    private void awaitAll(String batch, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(received(batch)).hasSize(count));
    }

    /** How often each mail of a batch has arrived. */
    private Map<String, Integer> received(String batch) {
        return Arrays.stream(post.getReceivedMessages())
                .map(SeveralNodesIT::subject)
                .filter(it -> it.startsWith(batch))
                .collect(Collectors.toMap(it -> it, it -> 1, Integer::sum, TreeMap::new));
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
