package firstdeal.matching.psi.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are killed in the middle of a session, and run again. */
@Timeout(240)
class KilledProcessTest {
    private static final int KEYS = 5000;
    /** Both greetings, commitments and points, and some of the tags. */
    private static final int IN_THE_MIDDLE = 2 * KEYS * 32 + KEYS * 12;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    private final List<Process> processes = new ArrayList<>();
    private int port;

    @BeforeEach
    void lists() throws IOException {
        list("a.csv", 0);
        list("b.csv", KEYS - 100);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    private void list(String file, int from) throws IOException {
        StringBuilder rows = new StringBuilder("id,domain\n");
        for (int i = from; i < from + KEYS; i++)
            rows.append(i).append(",firm").append(i).append(".de\n");
        Files.writeString(dir.resolve(file), rows);
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void theKilledCallerGoesOnWhereItEnded() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(port, 1, IN_THE_MIDDLE)) {
            proxy.holdAfterCut();
            Process server = serve();
            Process first = join(proxy, "first");
            cut(proxy);
            kill(first);
            assertThat(session("join")).exists();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(session("join"))))
                    .isEqualTo("rw-------");
            proxy.release();
            ended(join(proxy, "second"), server);
            assertThat(said("second")).contains("Taking up the session that was broken off");
            resultsAreRightAndNothingIsLeft(proxy);
        }
    }

    @Test
    void theKilledServerGoesOnWhereItEnded() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(port, 1, IN_THE_MIDDLE)) {
            proxy.holdAfterCut();
            Process first = serve();
            Process caller = join(proxy, "first");
            cut(proxy);
            kill(first);
            Process second = serve();
            proxy.release();
            ended(caller, second);
            assertThat(said("serve")).contains("Taking up the session that was broken off");
            resultsAreRightAndNothingIsLeft(proxy);
        }
    }

    private void resultsAreRightAndNothingIsLeft(CuttingProxy proxy) throws IOException {
        assertThat(Files.readAllLines(dir.resolve("ca.csv"))).hasSize(101).contains("4900,domain,firm4900.de");
        assertThat(Files.readAllLines(dir.resolve("cb.csv"))).hasSize(101).contains("4999,domain,firm4999.de");
        for (String side : List.of("join", "serve"))
            assertThat(Files.readAllLines(dir.resolve(side).resolve("counted.tsv")))
                    .as("sessions counted by " + side)
                    .hasSize(1);
        assertThat(session("join")).doesNotExist();
        assertThat(session("serve")).doesNotExist();
        int whole = 2 * (KEYS * (32 + 12) + 2 * (KEYS / 8) + 300);
        assertThat(proxy.recorded().length).as("bytes on the wire").isLessThan(whole + 2 * 4096 * 12 + 2000);
    }

    private void cut(CuttingProxy proxy) throws InterruptedException {
        while (!proxy.hasCut()) Thread.sleep(20);
    }

    private static void kill(Process process) throws InterruptedException {
        assertThat(process.isAlive()).isTrue();
        assertThat(process.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void ended(Process... all) throws InterruptedException {
        for (Process process : all) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
    }

    private Process serve() throws IOException, InterruptedException {
        Process server = start("serve", "serve", "b.csv", "--port=" + port, "-o", dir + "/cb.csv");
        while (!said("serve").contains("Waiting at port")) {
            assertThat(server.isAlive()).as(said("serve")).isTrue();
            Thread.sleep(20);
        }
        return server;
    }

    private Process join(CuttingProxy proxy, String log) throws IOException {
        return start(log, "join", "a.csv", "localhost:" + proxy.address().getPort(), "-o", dir + "/ca.csv");
    }

    private Process start(String log, String command, String list, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Path.of("target/classes").toAbsolutePath().toString(),
                "firstdeal.matching.cli.Main",
                "psi",
                command,
                dir.resolve(list).toString(),
                "--budget-file",
                dir.resolve(command).resolve("counted.tsv").toString()));
        words.addAll(List.of(more));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve(log + ".log").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private String said(String log) throws IOException {
        Path file = dir.resolve(log + ".log");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** The file of the session of one side; one that is not there when there is none. */
    private Path session(String side) throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve(side))) {
            return files.filter(file -> file.toString().endsWith(".session"))
                    .findFirst()
                    .orElse(dir.resolve("none"));
        }
    }
}
