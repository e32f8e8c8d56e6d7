package firstdeal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./firstdeal bench [--json FILE] [--only board,claim,insights,digests,replies] [--runs N] [--seconds N] [--onboardings N] [--many N] [--accounts N]}: starts the product, fills it, works it, and
 * prints a table with the figures of what people use instead. It judges nothing.
 */
public final class Bench {

    private final Options options;
    private final List<Figure> figures = new ArrayList<>();

    private Bench(Options options) {
        this.options = options;
    }

    /** @param only the kinds of work to measure; empty for everything */
    record Options(
            Set<String> only,
            int runs,
            Duration length,
            int onboardings,
            int many,
            int accounts,
            Path json,
            Path data) {

        boolean wants(String work) {
            return only.isEmpty() || only.contains(work);
        }

        static Options of(String... args) {
            Set<String> only = Set.of();
            int runs = 5;
            int seconds = 8;
            int onboardings = 1000;
            int many = 10_000;
            int accounts = 100_000;
            var json = Path.of("");
            var data = Path.of(System.getProperty("java.io.tmpdir"), "firstdeal-bench");
            for (int i = 0; i + 1 < args.length; i += 2) {
                switch (args[i]) {
                    case "--only" -> only = Set.of(args[i + 1].split(","));
                    case "--runs" -> runs = Integer.parseInt(args[i + 1]);
                    case "--seconds" -> seconds = Integer.parseInt(args[i + 1]);
                    case "--onboardings" -> onboardings = Integer.parseInt(args[i + 1]);
                    case "--many" -> many = Integer.parseInt(args[i + 1]);
                    case "--accounts" -> accounts = Integer.parseInt(args[i + 1]);
                    case "--json" -> json = Path.of(args[i + 1]);
                    case "--data" -> data = Path.of(args[i + 1]);
                    default -> throw new IllegalArgumentException("Unknown option " + args[i]);
                }
            }
            return new Options(only, runs, Duration.ofSeconds(seconds), onboardings, many, accounts, json, data);
        }
    }

    public static void main(String... args) throws IOException, InterruptedException, ExecutionException {
        var bench = new Bench(Options.of(args));
        bench.run();
        bench.print();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        Server.delete(options.data());
        var yardsticks = new Yardsticks();
        firstStart();
        awaitTraining();
        try (var server = Server.start(options.data())) {
            figures.addAll(yardsticks.measure("before"));
            var client = Client.signIn(server);
            if (options.only().isEmpty()) {
                figures.addAll(FirstPage.measure(server, client.cookies()));
            }
            new Work(server, client, options, LocalDate.now(java.time.ZoneOffset.UTC)).run(figures);
            figures.addAll(yardsticks.measure("after"));
        }
        if (options.only().isEmpty()) {
            restart();
        }
        post();
    }

    /** What the jobs do, each in a server of its own. */
    private void post() throws IOException, InterruptedException {
        var tuesday = Post.nextTuesday();
        var post = new Post(options.data());
        try {
            if (options.wants("replies")) {
                figures.add(post.replies());
            }
            if (options.wants("digests")) {
                try (var server = Server.start(options.data())) {
                    post.prepare(tuesday);
                }
                figures.add(post.digests(tuesday));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void firstStart() throws IOException, InterruptedException {
        try (var server = Server.start(options.data())) {
            figures.add(Figure.single(
                    "",
                    "First start: unpack, migrate, demo data",
                    server.started().toMillis() / 1000.0,
                    "s"));
        }
    }

    /** Built, cache present, data directory filled: what a restart costs, and what the idle server weighs. */
    private void restart() throws IOException, InterruptedException {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < 3; i++) {
            try (var server = Server.start(options.data())) {
                seconds.add(server.started().toMillis() / 1000.0);
                if (i == 2) {
                    Thread.sleep(30_000);
                    figures.add(Figure.single(
                            "memory",
                            "Idle after 30 s, server and database (PSS)",
                            server.processes().pssMegabytes(),
                            "MB"));
                }
            }
        }
        figures.add(Figure.single(
                "start-up", "Start to the first 200 of /health, median of 3", Figure.median(seconds), "s"));
    }

    /** The first start teaches the Java machine in the background; what a server costs shows when that is over. */
    private void awaitTraining() throws IOException, InterruptedException {
        var cache = Path.of("app/target/run/firstdeal.aot");
        try (var server = Server.start(options.data())) {
            for (int i = 0; i < 600 && !Files.exists(cache); i++) {
                Thread.sleep(1000);
            }
        }
    }

    private void print() throws IOException {
        System.out.println(
                "| work | CPU ms per request, median (range) | per s | p50 ms | p99 ms | KB | refused | Redmine | NocoDB | goal |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        figures.forEach(it -> System.out.println(it.row()));
        System.out.printf(
                Locale.ROOT,
                "%n%d onboardings, 8 connections, %d interleaved runs of %d s; %d processors, %s%n",
                options.onboardings(),
                options.runs(),
                options.length().toSeconds(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"));
        if (!options.json().toString().isEmpty()) {
            Files.writeString(
                    options.json(),
                    new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("figures", figures)));
        }
    }
}
