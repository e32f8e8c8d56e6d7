package firstdeal.matching.psi.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code psi serve} and a side that was written from the documentation understand each other. */
@Timeout(120)
class CounterpartTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    @Test
    void aSideWrittenFromTheDocumentationFindsTheSameCommonAccounts() throws Exception {
        Files.writeString(
                dir.resolve("list.csv"),
                domains(0, 130).stream().map(domain -> domain + "\n").collect(Collectors.joining("", "domain\n", "")));
        Process server = serve();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(server))) {
            Caller.Outcome outcome = new Caller(domains(100, 205), socket).run();
            assertThat(outcome.common()).isEqualTo(Set.copyOf(domains(100, 130)));
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).as(said()).isZero();
            assertThat(said()).contains("30 keys are common").contains("Session " + outcome.code());
            assertThat(Files.readAllLines(dir.resolve("common.csv"))).hasSize(31);
        } finally {
            server.destroyForcibly();
        }
    }

    private static List<String> domains(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "firm" + i + ".co.uk").toList();
    }

    private Process serve() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of("target/classes").toAbsolutePath().toString(),
                        "firstdeal.matching.cli.Main",
                        "psi",
                        "serve",
                        dir + "/list.csv",
                        "--port=0",
                        "--pure",
                        "--budget-file=" + dir + "/counted.tsv",
                        "-o",
                        dir + "/common.csv")
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("said").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(dir.resolve("said"));
    }

    private int port(Process server) throws IOException, InterruptedException {
        String before = "Waiting at port ";
        while (!said().contains(before) || !said().contains(" ...")) {
            assertThat(server.isAlive()).as(said()).isTrue();
            Thread.sleep(20);
        }
        String rest = said().substring(said().indexOf(before) + before.length());
        return Integer.parseInt(rest.substring(0, rest.indexOf(' ')));
    }
}
