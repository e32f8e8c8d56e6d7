package firstdeal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.platform.CannotStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class EmbeddedDatabaseIT {

    private final Path home = TestServer.home().resolve("embedded");

    @BeforeEach
    @AfterEach
    void clean() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void whatWasAcknowledgedOutlivesTheProgramAndTheServer() throws Exception {
        var acknowledged = new TreeSet<Long>();
        for (int round = 0; round < (Boolean.getBoolean("firstdeal.long") ? 20 : 2); round++) {
            var program = start();
            read(program.inputReader(), 300, acknowledged);
            var server = postmaster();
            var children = server.children().toList();
            program.toHandle().destroyForcibly();
            server.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            read(program.inputReader(), Integer.MAX_VALUE, acknowledged);
            program.waitFor();

            assertThat(found()).containsAll(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(600);
    }

    @Test
    void aServerThatOutlivedItsProgramIsReplaced() throws Exception {
        var acknowledged = new TreeSet<Long>();
        var program = start();
        read(program.inputReader(), 10, acknowledged);
        var orphan = postmaster();
        program.toHandle().destroyForcibly();
        read(program.inputReader(), Integer.MAX_VALUE, acknowledged);
        program.waitFor();
        assertThat(runs(orphan)).isTrue();

        assertThat(found()).containsAll(acknowledged);
        assertThat(runs(orphan)).isFalse();
    }

    @Test
    void aSecondProcessIsToldWhoHasTheDirectory() throws Exception {
        try (var first = EmbeddedDatabase.start(home, "process 12, port 8080")) {
            var second = start();

            assertThat(second.inputReader().readAllAsString())
                    .isEqualTo(
                            "The data directory %s is in use by another Firstdeal (process 12, port 8080). Stop that one, or choose another directory with --data DIR.\n"
                                    .formatted(home));
            assertThat(first.database().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void filesOfAnotherMajorVersionAreLeftAlone() throws Exception {
        EmbeddedDatabase.start(home, "").close();
        Files.writeString(home.resolve("database/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(home, ""))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was written by PostgreSQL 17; this build carries 18.6, which does not read it");
    }

    @Test
    void aDirectoryThatCannotBeIsNamed() throws Exception {
        var file = Files.createTempFile("firstdeal", "");

        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("below"), ""))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The data directory " + file.resolve("below") + " cannot be used");
        Files.delete(file);
    }

    @Test
    void nobodyElseReadsThePasswordsAndNobodyEntersWithoutOne() throws Exception {
        try (var server = EmbeddedDatabase.start(home, "")) {
            assertThat(Files.getPosixFilePermissions(home.resolve("database-passwords")))
                    .hasSize(2);
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.database().url(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Inserting.class.getName(),
                        home.toString()))
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A process that ended and that nobody has asked about is still listed, but runs nothing. */
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Takes so many numeric lines, or all that there are. */
    private static void read(BufferedReader lines, int count, Set<Long> numbers) throws IOException {
        for (int seen = 0; seen < count; ) {
            var line = lines.readLine();
            if (line == null) {
                return;
            }
            if (line.matches("\\d+")) {
                numbers.add(Long.parseLong(line));
                seen++;
            }
        }
    }

    private Set<Long> found() throws SQLException {
        var numbers = new TreeSet<Long>();
        try (var server = EmbeddedDatabase.start(home, "test")) {
            var owner = server.database().owner();
            try (var connection = DriverManager.getConnection(server.database().url(), owner.user(), owner.password());
                    var rows = connection.createStatement().executeQuery("select id from number")) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }
}
