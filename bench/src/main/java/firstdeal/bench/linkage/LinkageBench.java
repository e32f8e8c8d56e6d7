package firstdeal.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.Main;

/**
 * {@code ./firstdeal bench --only linkage [--rows N,N] [--seed N] [--peers-up-to N] [--jmh]}: makes lists, prints the ceiling, and runs the command, the
 * library and what people use instead on the same lists in the same minutes. It judges nothing.
 */
public final class LinkageBench {
    private static final int WARM_ROUNDS = 12;

    private final Path work = Path.of(System.getProperty("java.io.tmpdir"), "firstdeal-linkage");
    private long seed = 71;
    private List<Integer> rows = List.of(10_000, 100_000);
    private int peersUpTo = 10_000;

    private LinkageBench() {}

    public static void main(String... words) throws IOException, InterruptedException {
        LinkageBench bench = new LinkageBench();
        if (List.of(words).contains("--jmh")) {
            Main.main(new String[] {LinkageBenchmark.class.getName()});
            return;
        }
        for (int i = 0; i + 1 < words.length; i += 2) bench.option(words[i], words[i + 1]);
        bench.run();
    }

    private void option(String name, String value) {
        switch (name) {
            case "--only" -> {}
            case "--rows" ->
                rows = List.of(value.split(",")).stream().map(Integer::valueOf).toList();
            case "--seed" -> seed = Long.parseLong(value);
            case "--peers-up-to" -> peersUpTo = Integer.parseInt(value);
            default -> throw new IllegalArgumentException("Unknown option " + name);
        }
    }

    private void run() throws IOException, InterruptedException {
        System.out.println("| rows a side | what | F1 own | F1 best | s | CPU s | peak MB |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int count : rows) {
            Lists lists = Lists.of(work, count, seed).written();
            if (count <= 100_000)
                Ceiling.print(lists, Lists.of(work, count, seed + 1).written());
            command(lists);
            warm(lists);
            peer(lists, "exact join of domains, DuckDB", ExactJoin.class);
            if (count <= peersUpTo) peer(lists, "Duke 1.2", Duke.class);
        }
    }

    private void command(Lists lists) throws IOException, InterruptedException {
        Path matches = lists.dir().resolve("firstdeal.csv");
        List<String> words = List.of(
                "./firstdeal",
                "match",
                lists.a().toString(),
                lists.b().toString(),
                "-o",
                matches.toString(),
                "--all",
                "--quiet");
        // The first run builds, and lets the virtual machine keep what it learned.
        Measured.run(words);
        awaitCache();
        Measured best = Measured.run(words);
        for (int i = 0; i < 4 && lists.rows() <= 100_000; i++) {
            Measured next = Measured.run(words);
            if (next.seconds() < best.seconds()) best = next;
        }
        row(lists, "firstdeal match, whole command", Score.of(lists, matches), best);
    }

    private static void awaitCache() throws InterruptedException {
        Path making = Path.of("matching/target/matching.aot.making");
        for (int i = 0; i < 120 && Files.exists(making); i++) Thread.sleep(500);
    }

    private void warm(Lists lists) throws IOException, InterruptedException {
        Path log = lists.dir().resolve("warm.txt");
        int rounds = lists.rows() > 2_000_000 ? 1 : lists.rows() > 200_000 ? 4 : WARM_ROUNDS;
        List<String> words = java(Warm.class, List.of(lists.a(), lists.b(), rounds));
        Process process = new ProcessBuilder(words)
                .redirectOutput(log.toFile())
                .redirectErrorStream(true)
                .start();
        if (process.waitFor() != 0) throw new IOException(Files.readString(log));
        String[] least = Files.readAllLines(log).getLast().split(" ");
        System.out.printf(
                Locale.ROOT,
                "| %,d | firstdeal library, warm, best of %d | | | %s | %s | |%n",
                lists.rows(),
                rounds,
                least[0],
                least[1]);
    }

    private void peer(Lists lists, String what, Class<?> program) throws IOException, InterruptedException {
        Path matches = lists.dir().resolve(program.getSimpleName() + ".csv");
        Measured measured = Measured.run(java(program, List.of(lists.a(), lists.b(), matches)));
        row(lists, what, Score.of(lists, matches), measured);
    }

    private static List<String> java(Class<?> program, List<?> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getProperty("firstdeal.bench.memory", "2g"),
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        for (Object word : words) command.add(word.toString());
        return command;
    }

    static void row(Lists lists, String what, Score score, @Nullable Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.3f | %.3f | %s |%n",
                lists.rows(),
                what,
                score.own(),
                score.best(),
                measured == null
                        ? "| |"
                        : String.format(
                                Locale.ROOT,
                                "%.2f | %.2f | %.0f",
                                measured.seconds(),
                                measured.cpu(),
                                measured.peak()));
    }
}
