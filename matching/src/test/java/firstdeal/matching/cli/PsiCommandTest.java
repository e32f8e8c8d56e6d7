package firstdeal.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line of the private comparison: what it writes, and its exit codes. */
@Timeout(120)
class PsiCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    private final StringBuffer said = new StringBuffer();

    @BeforeEach
    void lists() throws IOException {
        list("a.csv", 0, 120);
        list("b.csv", 90, 260);
        list("tiny.csv", 90, 95);
    }

    private void list(String file, int from, int to) throws IOException {
        StringBuilder rows = new StringBuilder("id,domain\n");
        for (int i = from; i < to; i++)
            rows.append(file.charAt(0)).append(i).append(",www.firm").append(i).append(".de\n");
        Files.writeString(dir.resolve(file), rows);
    }

    @Test
    void bothSidesOfAConnectionGetTheirCommonAccounts() throws Exception {
        assertThat(session(List.of("-o", dir + "/ca.csv"), List.of("-o", dir + "/cb.csv")))
                .containsExactly(0, 0);
        assertThat(Files.readAllLines(dir.resolve("ca.csv"))).hasSize(31).contains("a90,domain,firm90.de");
        assertThat(Files.readAllLines(dir.resolve("cb.csv"))).hasSize(31).contains("b90,domain,firm90.de");
        assertThat(said()).contains("30 keys are common, of 120 here and 170 announced there");
    }

    @Test
    void inTheModeCountNoListIsWritten() throws Exception {
        List<String> mode = List.of("--mode", "count", "-o", dir + "/no.csv");
        assertThat(session(mode, mode)).containsExactly(0, 0);
        assertThat(said()).contains("30 keys are common");
        assertThat(dir.resolve("no.csv")).doesNotExist();
    }

    @Test
    void inAOneSidedModeOneSideGetsTheList() throws Exception {
        assertThat(session(
                        List.of("--mode", "offerer", "-o", dir + "/ca.csv"),
                        List.of("--mode", "offerer", "-o", dir + "/cb.csv")))
                .containsExactly(0, 0);
        assertThat(Files.readAllLines(dir.resolve("ca.csv"))).hasSize(31);
        assertThat(dir.resolve("cb.csv")).doesNotExist();
    }

    @Test
    void moreInCommonThanAgreedKeepsTheNames() throws Exception {
        assertThat(session(List.of("-o", dir + "/ca.csv"), List.of("--at-most", "29")))
                .containsExactly(11, 11);
        assertThat(said()).contains("more than --at-most 29").contains("The other party refused");
        assertThat(dir.resolve("ca.csv")).doesNotExist();
    }

    @Test
    void eachRuleHasItsExitCode() throws Exception {
        assertThat(run("psi", "join", dir + "/tiny.csv", "localhost:1", "--budget-file", budget()))
                .isEqualTo(6);
        assertThat(session(List.of(), List.of("--ratio", "1"))).containsExactly(7, 7);
        assertThat(session(List.of("--mode", "count"), List.of())).containsExactly(9, 9);
        assertThat(said())
                .contains("Our list has 5 keys; a list that is compared has at least 100")
                .contains("one may be 1 times as large as the other")
                .contains("One side wants the mode");
        assertThat(run("psi", "join", dir + "/a.csv", "localhost:1", "--patience", "1", "--budget-file", budget()))
                .isEqualTo(12);
    }

    @Test
    void whoAsksTooOftenIsRefused() throws Exception {
        List<String> twice = List.of("--budget", "2", "--peer", "Acme");
        assertThat(session(List.of(), twice)).containsExactly(0, 0);
        assertThat(session(List.of(), twice)).containsExactly(0, 0);
        assertThat(session(List.of(), twice)).containsExactly(8, 8);
        assertThat(said()).contains("Acme compared with this list 2 times in 30 days");
    }

    @Test
    void wrongWordsAreTold() {
        assertThat(run("psi", "dance")).isEqualTo(2);
        assertThat(run("psi", "join", dir + "/a.csv", "nowhere")).isEqualTo(2);
        assertThat(run("psi", "serve", dir + "/a.csv")).isEqualTo(2);
        assertThat(run("psi", "serve", dir + "/a.csv", "--port", "0", "-o", dir + "/none/c.csv"))
                .isEqualTo(4);
        assertThat(run("psi", "serve", dir + "/a.csv", "--port", "0", "--key", "colour"))
                .isEqualTo(2);
        assertThat(run("psi", "offer", dir + "/none.csv", "-o", dir + "/off")).isEqualTo(3);
        assertThat(said())
                .contains("no command psi dance")
                .contains("HOST:PORT")
                .contains("--port N")
                .contains("A key is domain, name or domain,name");
    }

    @Test
    void whatAnswersInAnotherProtocolAndAPortThatIsTakenAreTold() throws Exception {
        try (ServerSocket web = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answer(web));
            assertThat(run("psi", "join", dir + "/a.csv", "localhost:" + web.getLocalPort(), "--budget-file", budget()))
                    .isEqualTo(10);
        }
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(run("psi", "serve", dir + "/a.csv", "--port", "" + taken.getLocalPort()))
                    .isEqualTo(12);
        }
        assertThat(said())
                .contains("speaks another protocol; is the port right?")
                .contains("name another with --port");
        assertThat(Files.exists(dir.resolve("budget.tsv"))).isFalse();
    }

    private static void answer(ServerSocket web) {
        try (var socket = web.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // the caller hung up
        }
    }

    @Test
    void byFilesBothSidesGetTheirCommonAccountsToo() throws IOException {
        assertThat(psi("offer", "a.csv", "-o", dir + "/offer")).isZero();
        assertThat(psi("answer", "b.csv", dir + "/offer", "-o", dir + "/answer"))
                .isZero();
        assertThat(psi("finish", "offer.secret", dir + "/answer", "--reply", dir + "/3"))
                .isZero();
        assertThat(psi("finish", "answer.secret", dir + "/3", "--reply", dir + "/4"))
                .isZero();
        assertThat(psi("finish", "offer.secret", dir + "/4", "--reply", dir + "/5"))
                .isZero();
        assertThat(psi("finish", "answer.secret", dir + "/5", "-o", dir + "/cb.csv", "--reply", dir + "/6"))
                .isZero();
        assertThat(psi("finish", "offer.secret", dir + "/6", "-o", dir + "/ca.csv"))
                .isZero();
        assertThat(Files.readAllLines(dir.resolve("ca.csv"))).hasSize(31).contains("a119,domain,firm119.de");
        assertThat(Files.readAllLines(dir.resolve("cb.csv"))).hasSize(31).contains("b119,domain,firm119.de");
        assertThat(dir.resolve("offer.secret")).doesNotExist();
        assertThat(dir.resolve("answer.secret")).doesNotExist();
    }

    @Test
    void theCountAloneNeedsFiveFilesAndNothingMore() {
        assertThat(psi("offer", "a.csv", "-o", dir + "/offer", "--mode", "count"))
                .isZero();
        assertThat(psi("answer", "b.csv", dir + "/offer", "-o", dir + "/answer", "--mode", "count"))
                .isZero();
        assertThat(psi("finish", "offer.secret", dir + "/answer", "--reply", dir + "/3"))
                .isZero();
        assertThat(psi("finish", "answer.secret", dir + "/3", "--reply", dir + "/4"))
                .isZero();
        assertThat(psi("finish", "offer.secret", dir + "/4", "--reply", dir + "/5"))
                .isZero();
        assertThat(psi("finish", "answer.secret", dir + "/5")).isZero();
        assertThat(said().split("30 keys are common")).hasSize(4);
        assertThat(said()).containsOnlyOnce("their proof is to come");
    }

    @Test
    void anOtherListThanTheOneCommittedToIsRefused() throws IOException {
        psi("offer", "a.csv", "-o", dir + "/offer");
        psi("answer", "b.csv", dir + "/offer", "-o", dir + "/answer");
        byte[] answer = Files.readAllBytes(dir.resolve("answer"));
        int first = 44 + 4 + 86 + 4 + 33 + 4 + 1;
        byte[] point = Arrays.copyOfRange(answer, first, first + 32);
        System.arraycopy(answer, first + 32, answer, first, 32);
        System.arraycopy(point, 0, answer, first + 32, 32);
        Files.write(dir.resolve("answer"), answer);
        assertThat(psi("finish", "offer.secret", dir + "/answer", "--reply", dir + "/3"))
                .isEqualTo(13);
        assertThat(said()).contains("its list changed after the commitment");
        assertThat(dir.resolve("3")).doesNotExist();
    }

    @Test
    void aFileThatIsNotNextOrAListThatChangedIsRefused() throws IOException {
        psi("offer", "a.csv", "-o", dir + "/offer");
        psi("answer", "b.csv", dir + "/offer", "-o", dir + "/answer");
        assertThat(psi("finish", "offer.secret", dir + "/offer", "--reply", dir + "/3"))
                .isEqualTo(10);
        Files.write(dir.resolve("cut"), Arrays.copyOf(Files.readAllBytes(dir.resolve("answer")), 900));
        assertThat(psi("finish", "offer.secret", dir + "/cut", "--reply", dir + "/3"))
                .isEqualTo(10);
        list("a.csv", 0, 130);
        assertThat(psi("finish", "offer.secret", dir + "/answer", "--reply", dir + "/3"))
                .isEqualTo(3);
        assertThat(said()).contains("wanted is file 2").contains("breaks off").contains("The list changed");
    }

    /** Runs serve and join and answers their exit codes, joiner first. */
    private List<Integer> session(List<String> joiner, List<String> server) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        CompletableFuture<Integer> served = CompletableFuture.supplyAsync(
                () -> run(
                        words(server, "psi", "serve", dir + "/b.csv", "--port", "" + port, "--budget-file", budget())),
                Thread::startVirtualThread);
        int joined = run(words(
                joiner, "psi", "join", dir + "/a.csv", "localhost:" + port, "--budget-file", dir + "/joiner.tsv"));
        return List.of(joined, served.get(10, TimeUnit.MINUTES));
    }

    private static String[] words(List<String> more, String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(more);
        return all.toArray(String[]::new);
    }

    private int psi(String command, String file, String... more) {
        List<String> words = new ArrayList<>(List.of("psi", command, dir + "/" + file));
        words.addAll(Arrays.asList(more));
        words.addAll(List.of("--budget-file", budget()));
        return run(words.toArray(String[]::new));
    }

    private String budget() {
        return dir + "/budget.tsv";
    }

    private String said() {
        return said.toString();
    }

    /** Two sides run at once; what each says is kept together. */
    private int run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            return Main.run(
                    Arrays.asList(words),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));
        } finally {
            said.append(err.toString(StandardCharsets.UTF_8));
        }
    }
}
