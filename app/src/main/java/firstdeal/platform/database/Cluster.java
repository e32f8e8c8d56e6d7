package firstdeal.platform.database;

import firstdeal.platform.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The database files and the server over them. */
final class Cluster {

    private static final int TRIES = 40;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final long LARGEST_LOG = 10_000_000;

    private final Path home;
    private final Path dir;
    private final Binaries binaries;
    private final ProcessUser user;

    private Cluster(Path home, Path dir, Binaries binaries, ProcessUser user) {
        this.home = home;
        this.dir = dir;
        this.binaries = binaries;
        this.user = user;
    }

    static Cluster in(Path home, Binaries binaries) throws IOException {
        var dir = home.resolve("database");
        return new Cluster(home, dir, binaries, ProcessUser.choose(home, dir, binaries.program("postgres")));
    }

    boolean exists() {
        return Files.exists(dir);
    }

    /** All or nothing: a half-made cluster has another name and is thrown away at the next try. */
    void create(String superuser, String password) throws IOException {
        var half = home.resolve("database.new");
        var passwordFile = home.resolve("database.new.password");
        FileSystemUtils.deleteRecursively(half);
        try {
            user.give(Files.createDirectory(half));
            Secrets.writePrivately(passwordFile, password);
            user.give(passwordFile);
            run(
                    "initdb",
                    "--pgdata=" + half,
                    "--username=" + superuser,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums",
                    "--no-instructions");
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(half, dir, StandardCopyOption.ATOMIC_MOVE);
    }

    void requireSameVersion() throws IOException {
        var found = Files.readString(dir.resolve("PG_VERSION")).strip();
        if (!found.equals(Binaries.MAJOR)) {
            throw new CannotStart(
                    "The database in %s was written by PostgreSQL %s; this build carries %s, which does not read it. See \"Upgrade\" in docs/operations.md."
                            .formatted(home, found, Binaries.VERSION));
        }
    }

    /** Starts the server and answers its port. A server that outlived its program is stopped first. */
    int start() throws IOException {
        stopOrphan();
        writeConfiguration();
        var log = dir.resolve("postgresql.log");
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, dir.resolve("postgresql.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (int tried = 1; ; tried++) {
            int port = freePort();
            try {
                run(
                        "pg_ctl",
                        "--pgdata=" + dir,
                        "--wait",
                        "--timeout=60",
                        "--log=" + log,
                        "--options=-p " + port + " -c config_file=" + quoted(dir.resolve("firstdeal.conf")),
                        "start");
                return port;
            } catch (IOException e) {
                if (tried == TRIES || !isPassing(log)) {
                    throw new CannotStart(
                            "PostgreSQL does not start in %s: %s. Its log is %s.".formatted(home, e.getMessage(), log),
                            e);
                }
                pause();
            }
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    /** A port may be taken between asking and using it. */
    private static boolean isPassing(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return lines.stream()
                .skip(Math.max(0, lines.size() - 6))
                .anyMatch(line -> line.contains("Address already in use"));
    }

    void stop() throws IOException {
        run("pg_ctl", "--pgdata=" + dir, "--mode=fast", "--wait", "--timeout=60", "stop");
    }

    /**
     * A killed program leaves its server behind, a killed server its children. Only when none of them is left may the note
     * of the old server go, since it keeps a new one from files that are still written.
     */
    private void stopOrphan() throws IOException {
        var note = dir.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        var lines = Files.readAllLines(note);
        long noted = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
        if (servers().anyMatch(process -> process.pid() == noted)) {
            stop();
        }
        for (int tried = 0; servers().findAny().isPresent(); tried++) {
            if (tried == TRIES) {
                servers().forEach(ProcessHandle::destroyForcibly);
            }
            pause();
        }
        Files.deleteIfExists(note);
    }

    /** The running processes of this directory's programs; the number of a process says little, as it is used again. */
    private Stream<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(Path::of)
                        .filter(command -> command.startsWith(home) && command.endsWith("bin/postgres"))
                        .isPresent());
    }

    private void writeConfiguration() throws IOException {
        try (InputStream in = Cluster.class.getResourceAsStream("postgresql.conf")) {
            if (in == null) {
                throw new IllegalStateException("postgresql.conf is missing in the build");
            }
            var file = dir.resolve("firstdeal.conf");
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            user.give(file);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var command = user.command(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        Commands.run(command, home);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
