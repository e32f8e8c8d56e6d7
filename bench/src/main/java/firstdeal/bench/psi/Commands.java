package firstdeal.bench.psi;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code psi serve} and {@code psi join} as two processes that are started at once, as {@code ./firstdeal} starts them: from nothing to the written lists,
 * with the reading of the lists, the start of two virtual machines and what each compiles for itself.
 *
 * @param wall seconds until both have ended
 * @param cpu processor seconds of both
 */
record Commands(double wall, double cpu, int common) {
    static Commands run(int keys) throws IOException, InterruptedException {
        Path dir = Path.of("bench/target/psi-commands");
        Files.createDirectories(dir);
        list(dir.resolve("a.csv"), 0, keys);
        list(dir.resolve("b.csv"), keys - keys * 3 / 10, keys);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        long before = System.nanoTime();
        Process server = start(dir, "serve", "b", "--port=" + port);
        Process caller = start(dir, "join", "a", "localhost:" + port);
        int code = server.waitFor() + caller.waitFor();
        double wall = (System.nanoTime() - before) / 1e9;
        if (code != 0) throw new IOException("The commands ended badly; see " + dir);
        JsonNode first = JsonMapper.shared().readTree(dir.resolve("a.json").toFile());
        JsonNode second = JsonMapper.shared().readTree(dir.resolve("b.json").toFile());
        double cpu =
                first.get("cpu_seconds").asDouble() + second.get("cpu_seconds").asDouble();
        return new Commands(wall, cpu, first.get("common").asInt());
    }

    private static Process start(Path dir, String command, String list, String where) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "firstdeal.matching.cli.Main",
                "psi",
                command,
                dir.resolve(list + ".csv").toString(),
                where,
                "--budget-file=" + dir.resolve(command).resolve("counted.tsv"),
                "--budget=1000000",
                "--fresh",
                "-o",
                dir.resolve(list + ".common.csv").toString(),
                "--json-summary=" + dir.resolve(list + ".json")));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve(list + ".log").toFile())
                .start();
    }

    private static void list(Path file, int from, int count) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("id,domain");
            for (int i = from; i < from + count; i++) out.println(i + ",company" + i + ".com");
        }
    }
}
