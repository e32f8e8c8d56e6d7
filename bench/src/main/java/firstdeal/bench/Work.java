package firstdeal.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills the server with onboardings and works it in interleaved runs, so that a slow minute of the machine hits every kind alike. */
final class Work {

    private static final int CONNECTIONS = 8;

    private final Server server;
    private final Client client;
    private final Bench.Options options;
    private final LocalDate today;
    private final List<String> partners = new ArrayList<>();
    private final List<String> onboardings = new ArrayList<>();
    private final ConcurrentLinkedQueue<byte[]> completions = new ConcurrentLinkedQueue<>();

    Work(Server server, Client client, Bench.Options options, LocalDate today) {
        this.server = server;
        this.client = client;
        this.options = options;
        this.today = today;
    }

    /** One kind of work. */
    private record Kind(String work, String what, int connections, Load.Requests requests, double kilobytes) {}

    private static final class Runs {
        private final List<Double> cpu = new ArrayList<>();
        private final List<Double> rate = new ArrayList<>();
        private final List<Double> p50 = new ArrayList<>();
        private final List<Double> p99 = new ArrayList<>();
        private long refused;
    }

    void run(List<Figure> figures) throws IOException, InterruptedException, ExecutionException {
        addPartners(options.onboardings() * 2);
        figures.add(starts("start-one", "Start an onboarding of 60 tasks, 1 client", 1, options.onboardings() / 4));
        figures.add(
                starts("start-many", "Start an onboarding of 60 tasks, 8 clients", CONNECTIONS, options.onboardings()));
        collect();
        var kinds = kinds();
        for (var kind : kinds) {
            Load.run(server.port(), kind.connections(), Duration.ofSeconds(5), kind.requests());
        }
        var all = new LinkedHashMap<Kind, Runs>();
        for (int run = 0; run < options.runs(); run++) {
            for (var kind : kinds) {
                measure(kind, all.computeIfAbsent(kind, it -> new Runs()));
            }
        }
        all.forEach((kind, runs) -> figures.add(new Figure(
                kind.work(),
                kind.what(),
                runs.cpu,
                runs.rate,
                runs.p50,
                runs.p99,
                kind.kilobytes(),
                runs.refused,
                "")));
    }

    private void measure(Kind kind, Runs runs) throws IOException, InterruptedException, ExecutionException {
        settle();
        var processes = server.processes();
        double before = processes.cpuMillis();
        var outcome = Load.run(server.port(), kind.connections(), options.length(), kind.requests());
        settle();
        runs.cpu.add((processes.cpuMillis() - before) / Math.max(1, outcome.good()));
        runs.rate.add(outcome.perSecond());
        runs.p50.add(outcome.p50Millis());
        runs.p99.add(outcome.p99Millis());
        runs.refused += outcome.bad();
    }

    /** Waits until listeners and jobs have done what the requests left them: quiet for half a second. */
    private void settle() throws IOException, InterruptedException {
        var processes = server.processes();
        for (int i = 0; i < 60; i++) {
            double before = processes.cpuMillis();
            Thread.sleep(500);
            if (processes.cpuMillis() - before <= 40) {
                return;
            }
        }
    }

    private void addPartners(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            var it = client.call(client.post(
                    "/api/v1/partners",
                    "{\"name\":\"Bench partner " + i + " " + System.nanoTime() + "\",\"type\":\"agency\"}"));
            partners.add(it.get("id").asString());
        }
    }

    private Figure starts(String work, String what, int connections, int count)
            throws IOException, InterruptedException, ExecutionException {
        var bodies = new ConcurrentLinkedQueue<byte[]>();
        for (int i = 0; i < count && !partners.isEmpty(); i++) {
            bodies.add(client.post(
                    "/api/v1/onboardings",
                    "{\"partner\":\"" + partners.removeLast() + "\",\"program\":\"first-deal-90\",\"day0\":\""
                            + today.minusDays(i % 90) + "\",\"zone\":\"Europe/Stockholm\"}"));
        }
        var kind = new Kind(work, what, connections, n -> bodies.poll(), 0);
        var runs = new Runs();
        settle();
        var processes = server.processes();
        double before = processes.cpuMillis();
        var outcome = Load.run(server.port(), connections, Duration.ofMinutes(10), kind.requests());
        settle();
        runs.cpu.add((processes.cpuMillis() - before) / Math.max(1, outcome.good()));
        return new Figure(
                work,
                what,
                runs.cpu,
                List.of(outcome.perSecond()),
                List.of(outcome.p50Millis()),
                List.of(outcome.p99Millis()),
                0,
                outcome.bad(),
                "");
    }

    /** The ids of what was started, and the completion of every plain task of them. */
    private void collect() throws IOException {
        @Nullable String after = null;
        do {
            var page =
                    client.call(client.get("/api/v1/onboardings?limit=200" + (after == null ? "" : "&after=" + after)));
            page.get("items").forEach(it -> onboardings.add(it.get("id").asString()));
            after = page.hasNonNull("next") ? page.get("next").asString() : null;
        } while (after != null && onboardings.size() < options.onboardings());
        for (var id : onboardings) {
            for (JsonNode task : client.call(client.get("/api/v1/onboardings/" + id + "/tasks"))
                    .get("items")) {
                if (task.get("state").asString().equals("open")
                        && task.path("done").asString("").equals("check")) {
                    completions.add(client.patch(
                            "/api/v1/onboardings/" + id + "/tasks/"
                                    + task.get("key").asString(),
                            task.get("version").asString(),
                            "{\"state\":\"done\"}"));
                }
            }
        }
    }

    private List<Kind> kinds() throws IOException {
        var pages = onboardings.stream()
                .map(it -> client.page("/onboardings/" + it))
                .toList();
        var plans = onboardings.stream()
                .map(it -> client.get("/api/v1/onboardings/" + it))
                .toList();
        var portfolio = client.get("/api/v1/portfolio");
        var first = client.page("/?limit=100");
        return List.of(
                new Kind(
                        "plan-page",
                        "Plan page, HTML",
                        CONNECTIONS,
                        each(pages),
                        client.kilobytes("/onboardings/" + onboardings.getFirst())),
                new Kind("plan-json", "Plan with gates, JSON", CONNECTIONS, each(plans), 0),
                new Kind(
                        "complete",
                        "Complete a task, audit, event and listeners counted",
                        CONNECTIONS,
                        n -> completions.poll(),
                        0),
                new Kind("portfolio-json", "Portfolio of all, JSON", CONNECTIONS, n -> portfolio, 0),
                new Kind(
                        "portfolio-page",
                        "Portfolio page of 100, HTML",
                        CONNECTIONS,
                        n -> first,
                        client.kilobytes("/?limit=100")));
    }

    private static Load.Requests each(List<byte[]> requests) {
        return n -> requests.get((int) (n * 7919 % requests.size()));
    }
}
