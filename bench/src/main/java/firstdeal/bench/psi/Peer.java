package firstdeal.bench.psi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** @openmined/psi.js, installed by npm into the bench's target folder and run by node: both its sides in one process, on one processor. */
final class Peer {
    private static final String PACKAGE = "@openmined/psi.js@2.0.6";

    private Peer() {}

    /** Its row of the table, or why there is none. */
    static String row(int keys) throws IOException, InterruptedException {
        Path dir = Path.of("bench/target/psi-peer");
        Files.createDirectories(dir);
        if (!runs(dir, List.of("node", "--version"))) return "| " + PACKAGE + " | no node here | | | |";
        if (!Files.exists(dir.resolve("node_modules/@openmined/psi.js"))
                && !runs(dir, List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", PACKAGE)))
            return "| " + PACKAGE + " | npm could not install it | | | |";
        Path script = dir.resolve("peer.cjs");
        try (InputStream in = Objects.requireNonNull(Peer.class.getResourceAsStream("peer.cjs"))) {
            Files.write(script, in.readAllBytes());
        }
        Process node = new ProcessBuilder("node", "peer.cjs", Integer.toString(keys))
                .directory(dir.toFile())
                .redirectError(dir.resolve("peer.log").toFile())
                .start();
        String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return node.waitFor() == 0
                ? out
                : "| " + PACKAGE + " | ended with: " + reason(dir.resolve("peer.log")) + " | | | |";
    }

    /** The line of an error; the library prints its whole self before it. */
    private static String reason(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.length() < 200 && line.contains("Error"))
                    .findFirst()
                    .orElse("no reason");
        }
    }

    private static boolean runs(Path dir, List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(dir.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
