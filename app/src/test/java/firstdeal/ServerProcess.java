package firstdeal;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The whole server in a process of its own, as its operator runs it. */
public final class ServerProcess {

    private static final int LAST_WORDS = 40;

    private ServerProcess() {}

    public static Process start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Dlogging.level.root=error",
                "-Dlogging.level.firstdeal=error",
                "-cp",
                System.getProperty("java.class.path"),
                FirstdealApplication.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /**
     * Started and serving; whatever it says from now on is thrown away.
     *
     * @throws IOException with its last words, if it ends instead
     */
    public static Process serving(int port, Path data, String... more) throws IOException, InterruptedException {
        return serving(Map.of(), port, data, more);
    }

    public static Process serving(Map<String, String> environment, int port, Path data, String... more)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("--port", "" + port, "--data", data.toString()));
        arguments.addAll(List.of(more));
        var process = start(environment, arguments.toArray(String[]::new));
        var words = new ConcurrentLinkedDeque<String>();
        var listener =
                Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(line -> keep(line, words)));
        while (!isServing(port)) {
            if (!process.isAlive()) {
                listener.join();
                throw new IOException("The server ended instead of serving:\n" + String.join("\n", words));
            }
            Thread.sleep(20);
        }
        return process;
    }

    private static void keep(String line, Deque<String> words) {
        words.add(line);
        if (words.size() > LAST_WORDS) {
            words.remove();
        }
    }

    public static boolean isServing(int port) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                    .build();
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As a power cut would end it: the server and every process of its database at once. */
    public static void kill(Process server, Path data) throws IOException, InterruptedException {
        var pid = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(pid.strip()));
        var all = Stream.concat(
                        postmaster.stream(),
                        postmaster.map(ProcessHandle::children).orElse(Stream.empty()))
                .toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        server.waitFor();
        for (var process : all) {
            while (process.isAlive()) {
                Thread.sleep(5);
            }
        }
    }

    /**
     * Free, and free still when the server comes to it seconds later: below the ports from which the system serves
     * outgoing connections, as those of the server itself to its database or of a client that waits for it.
     */
    public static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 16_000);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(false);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }
}
