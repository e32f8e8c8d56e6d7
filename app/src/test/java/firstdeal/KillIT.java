package firstdeal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.platform.database.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The power goes out while onboardings are being started: what was acknowledged is there, and nothing is there by half. */
class KillIT {

    private static final int KILLS = Boolean.getBoolean("firstdeal.long") ? 200 : 20;
    private static final int CLIENTS = 4;
    private static final String ZONE = "Europe/Oslo";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path home = TestServer.home().resolve("kill");
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger names = new AtomicInteger();
    private int port;
    private int expected;

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsThereByHalf() throws Exception {
        FileSystemUtils.deleteRecursively(home);
        var random = new Random(7);
        var whole = new HashSet<String>();
        for (int kill = 0; kill <= KILLS; kill++) {
            port = ServerProcess.freePort();
            var server = ServerProcess.serving(port, home);
            requireWhole(whole);
            if (kill < KILLS) {
                var clients = clients();
                awaitStarts(1 + random.nextInt(8), clients);
                Thread.sleep(random.nextInt(60));
                ServerProcess.kill(server, home);
                for (var client : clients) {
                    client.join();
                }
            } else {
                server.destroy();
                server.waitFor();
            }
        }
        assertThat(refused).isEmpty();
        FileSystemUtils.deleteRecursively(home);
    }

    /** The kill comes in the midst of work, however slow the machine is. */
    private void awaitStarts(int more, List<Thread> clients) throws InterruptedException {
        int enough = acknowledged.size() + more;
        while (acknowledged.size() < enough && clients.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(1);
        }
    }

    /** Every onboarding that was not looked at after an earlier kill. */
    private void requireWhole(Set<String> whole) throws Exception {
        var there = new ArrayList<String>();
        var next = "";
        do {
            var page = get("/onboardings?limit=200" + next);
            page.get("items").forEach(it -> there.add(it.get("id").asString()));
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(there).containsAll(acknowledged);
        for (var id : there) {
            if (whole.add(id)) {
                requireWhole(get("/onboardings/" + id));
            }
        }
        assertThat(get("/portfolio?limit=1000").get("items").size())
                .as("rows of the portfolio")
                .isGreaterThanOrEqualTo(acknowledged.size());
    }

    /** Of the demo's runs some have more tasks, some fewer; those started here are all alike. */
    private void requireWhole(JsonNode run) {
        int tasks = run.get("tasks").size();
        if (run.get("zone").asString().equals(ZONE)) {
            expected = expected == 0 ? tasks : expected;
            assertThat(tasks)
                    .as("tasks of %s", run.get("id"))
                    .isEqualTo(expected)
                    .isGreaterThan(50);
            assertThat(run.get("gates").size()).isEqualTo(4);
        }
        assertThat(tasks).isPositive();
    }

    private List<Thread> clients() {
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(this::startUntilItEnds));
        }
        return clients;
    }

    private void startUntilItEnds() {
        try {
            while (true) {
                var partner =
                        post("/partners", "{\"name\":\"Partner %d\",\"type\":\"agency\"}", names.getAndIncrement());
                var run = post(
                        "/onboardings",
                        "{\"partner\":\"%s\",\"program\":\"first-deal-90\",\"day0\":\"2026-01-05\",\"zone\":\"" + ZONE
                                + "\"}",
                        partner);
                acknowledged.add(run);
            }
        } catch (IOException killed) {
            // As it should.
        } catch (IllegalStateException e) {
            refused.add(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String post(String path, String json, Object value) throws IOException, InterruptedException {
        var answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.formatted(value)))
                .build());
        return answer.get("id").asString();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        var key = Files.readString(home.resolve("demo-api-key")).strip();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + key);
    }

    private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        }
    }
}
