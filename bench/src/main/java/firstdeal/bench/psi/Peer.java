package firstdeal.bench.psi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

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
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return node.waitFor() == 0 ? out : "| " + PACKAGE + " | ended with code " + node.exitValue() + " | | | |";
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
