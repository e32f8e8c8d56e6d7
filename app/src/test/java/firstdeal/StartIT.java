package firstdeal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.platform.database.TestServer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The program as its operator meets it. */
class StartIT {

    private final Path home = TestServer.home().resolve("start");

    @Test
    void itServesUntilItIsAskedToStop() throws Exception {
        FileSystemUtils.deleteRecursively(home);
        int port = ServerProcess.freePort();
        var server = ServerProcess.start(Map.of(), "--port", "" + port, "--data", home.toString(), "--empty");
        var lines = server.inputReader();
        for (var line = lines.readLine(); line != null && !line.contains("is ready"); line = lines.readLine()) {
            assertThat(line).doesNotContain("Exception");
        }
        assertThat(status("http://localhost:" + port + "/health")).isEqualTo(200);
        assertThat(home.resolve("database/postmaster.pid")).exists();

        server.destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void aBadSettingIsOneSentenceAndTheEndOfIt() throws Exception {
        assertThat(refusal(Map.of("FIRSTDEAL_PORT", "99999")))
                .isEqualTo("FIRSTDEAL_PORT is \"99999\"; it should be a whole number from 1 to 65535.\n");
    }

    @Test
    void aDatabaseThatIsNotThereIsOneSentence() throws Exception {
        assertThat(refusal(Map.of("FIRSTDEAL_DATABASE_URL", "postgres://ann:secret@127.0.0.1:1/deals")))
                .startsWith("FIRSTDEAL_DATABASE_URL is jdbc:postgresql://127.0.0.1:1/deals; ann cannot connect there: ")
                .hasLineCount(1);
    }

    @Test
    void aPortThatIsTakenIsOneSentence() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = "" + taken.getLocalPort();
            assertThat(refusal(Map.of(), "--port", port, "--data", home.toString(), "--empty"))
                    .contains("Port " + port
                            + " is in use by another program. Choose another with --port N or FIRSTDEAL_PORT.\n")
                    .doesNotContain("Exception");
        }
    }

    private static String refusal(Map<String, String> environment, String... arguments) throws Exception {
        var process = ServerProcess.start(environment, arguments);
        var said = process.inputReader().readAllAsString();
        assertThat(process.waitFor()).isEqualTo(2);
        return said;
    }

    private static int status(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
