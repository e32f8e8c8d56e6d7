package firstdeal.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it writes, and its exit codes. */
class MainTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void lists() throws IOException {
        Files.writeString(
                dir.resolve("a.csv"),
                "id,name,domain\n1,\"Müller, Söhne GmbH\",mueller.de\n2,Acme Inc.,acme.com\n3,Zebra Foods,zebrafoods.com\n");
        Files.writeString(
                dir.resolve("b.csv"),
                "id,name,domain\nx,Mueller & Soehne,www.mueller.de\ny,ACME,https://acme.com/\nz,Quantum Leap Ltd,quantum.io\n");
    }

    @Test
    void matchesGoToStandardOutputWithTheirReasons() {
        assertThat(run("match", dir + "/a.csv", dir + "/b.csv", "--quiet")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anyMatch(row -> row.startsWith("1,x,0.") && row.contains("same domain"))
                .anyMatch(row -> row.startsWith("2,y,"));
    }

    @Test
    void aPreparedListGivesTheSameMatches() throws IOException {
        assertThat(run("prepare", dir + "/a.csv", "-o", dir + "/a.prepared")).isZero();
        assertThat(run("match", dir + "/a.prepared", dir + "/b.csv", "-o", dir + "/1.csv"))
                .isZero();
        assertThat(run("match", dir + "/a.csv", dir + "/b.csv", "-o", dir + "/2.csv"))
                .isZero();
        assertThat(Files.readString(dir.resolve("1.csv"))).isEqualTo(Files.readString(dir.resolve("2.csv")));
    }

    @Test
    void aDecisionIsKept() throws IOException {
        Files.writeString(dir.resolve("said.csv"), "id_a,id_b,answer\n2,y,no\n3,z,yes\n");
        assertThat(run("match", dir + "/a.csv", dir + "/b.csv", "--decisions", dir + "/said.csv", "--quiet"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("3,z,")
                .contains("a person confirmed it")
                .doesNotContain("2,y,");
    }

    @Test
    void eachKindOfFailureHasItsExitCodeAndSentence() {
        assertThat(run("match", dir + "/a.csv")).isEqualTo(2);
        assertThat(run("match", dir + "/a.csv", dir + "/b.csv", "--nonsense")).isEqualTo(2);
        assertThat(run("match", dir + "/a.csv", dir + "/none.csv")).isEqualTo(3);
        assertThat(run("match", dir + "/a.csv", dir + "/b.csv", "-o", dir + "/no/such/dir.csv"))
                .isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Two lists are needed")
                .contains("no option --nonsense")
                .contains("there is no such file")
                .contains("cannot be written");
    }

    @Test
    void aListWithoutAccountsGivesNoMatchesAndASentence() throws IOException {
        Files.writeString(dir.resolve("head.csv"), "id,name\n");
        assertThat(run("match", dir + "/head.csv", dir + "/b.csv")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("id_a,id_b,probability,band,reasons\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("head.csv: there are headings and no accounts");
    }

    @Test
    void aPreparedListThatIsCutOffIsRefused() throws IOException {
        run("prepare", dir + "/a.csv", "-o", dir + "/a.prepared");
        byte[] whole = Files.readAllBytes(dir.resolve("a.prepared"));
        Files.write(dir.resolve("cut.prepared"), Arrays.copyOf(whole, 100));
        assertThat(run("match", dir + "/cut.prepared", dir + "/b.csv")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("it ends too early");
    }

    @Test
    void listsLargerThanMemoryAreRefusedWithTheFigureBeforeTheyAreRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(dir.resolve("large.csv").toFile(), "rw")) {
            file.setLength(Runtime.getRuntime().maxMemory());
        }
        assertThat(run("match", dir + "/large.csv", dir + "/b.csv", "--quiet")).isEqualTo(5);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .matches("(?s)These lists need about [\\d,.]+ MB of memory and [\\d,.]+ are allowed\\. "
                        + "Allow more with FIRSTDEAL_JAVA_OPTS=-Xmx\\d+m\\.\\s*");
        assertThat(out.size()).isZero();
    }

    private int run(String... words) {
        return Main.run(
                Arrays.asList(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
