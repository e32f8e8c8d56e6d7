package firstdeal.bench;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product, started as a user starts it: {@code ./firstdeal run}. */
final class Server implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration started;

    private Server(Process process, Path data, int port, Duration started) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.started = started;
    }

    static Server start(Path data, String... options) throws IOException, InterruptedException {
        return start(data, Map.of(), options);
    }

    /** @param settings as the environment gives them */
    static Server start(Path data, Map<String, String> settings, String... options)
            throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of("./firstdeal", "run", "--port", "" + port, "--data", data.toString()));
        command.addAll(List.of(options));
        Files.createDirectories(data);
        long begin = System.nanoTime();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(data + ".log"));
        builder.environment().putAll(settings);
        var process = builder.start();
        while (!healthy(port)) {
            if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(10)) {
                throw new IOException("The server did not start; see " + data + ".log");
            }
            Thread.sleep(5);
        }
        return new Server(process, data, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** From the command to the first 200 of /health. */
    Duration started() {
        return started;
    }

    Processes processes() throws IOException {
        return Processes.of(java().pid(), data);
    }

    /** The launcher becomes the Java process; where a shell stands before it, the first Java below. */
    private ProcessHandle java() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(it -> it.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElse(process.toHandle());
    }

    void kill() throws IOException, InterruptedException {
        var postmaster = processes().postmaster();
        java().destroyForcibly();
        process.destroyForcibly().waitFor();
        ProcessHandle.of(postmaster).ifPresent(it -> {
            it.children().forEach(ProcessHandle::destroyForcibly);
            it.destroyForcibly();
        });
        while (ProcessHandle.of(postmaster).map(ProcessHandle::isAlive).orElse(false)) {
            Thread.sleep(5);
        }
    }

    @Override
    public void close() {
        java().destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            }
        }
    }

    private static boolean healthy(int port) {
        try (var wire = new Wire(port)) {
            return wire.send(Wire.request("GET", "/health", Map.of(), "")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Below the ports from which the system serves outgoing connections, so that it is free still seconds later. */
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 16_000);
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(false);
                socket.bind(new InetSocketAddress(port));
                return port;
            } catch (BindException taken) {
                // Another one, then.
            }
        }
    }
}
