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

/** Fills the server with onboardings and works it in interleaved runs, so that a slow minute of the machine hits every kind alike. */
final class Work {

    private static final int CONNECTIONS = 8;

    /** 120 starts a second of 35 ms each are four clients. */
    private static final int CALENDAR_CLIENTS = 4;

    private final Server server;
    private final Client client;
    private final Bench.Options options;
    private final LocalDate today;
    private final List<String> onboardings = new ArrayList<>();

    Work(Server server, Client client, Bench.Options options, LocalDate today) {
        this.server = server;
        this.client = client;
        this.options = options;
        this.today = today;
    }

    /** One kind of work; {@code after} puts back what a run of it changed, outside of what is measured. */
    private record Kind(
            String work, String what, int connections, Load.Requests requests, double kilobytes, Reset after) {

        Kind(String work, String what, Load.Requests requests, double kilobytes) {
            this(work, what, CONNECTIONS, requests, kilobytes, (port, sent) -> {});
        }
    }

    private interface Reset {
        void after(int port, long sent) throws InterruptedException, ExecutionException;
    }

    private static final class Runs {
        private final List<Double> cpu = new ArrayList<>();
        private final List<Double> rate = new ArrayList<>();
        private final List<Double> p50 = new ArrayList<>();
        private final List<Double> p99 = new ArrayList<>();
        private long refused;

        Figure figure(Kind kind) {
            return new Figure(kind.work(), kind.what(), cpu, rate, p50, p99, kind.kilobytes(), refused, "");
        }
    }

    void run(List<Figure> figures) throws IOException, InterruptedException, ExecutionException {
        if (options.only().isEmpty()) {
            starts(figures);
        }
        collect();
        if (options.only().isEmpty()) {
            interleave(kinds(), figures);
        } else if (options.wants("board")) {
            interleave(List.of(board()), figures);
        }
        if (options.accounts() > 0 && options.wants("claim")) {
            interleave(List.of(claim()), figures);
        }
        if (options.many() > 0 && options.wants("insights")) {
            interleave(many(), figures);
        }
    }

    private void starts(List<Figure> figures) throws IOException, InterruptedException, ExecutionException {
        int all = options.onboardings();
        // The Java machine needs about so many to have compiled what a start does.
        start(warmUp("start"), CONNECTIONS, all);
        figures.add(start(kind("start-one", "Start an onboarding of 61 tasks, 1 client"), 1, all / 5));
        figures.add(startToday(
                kind("start-calendar", "Start an onboarding with the whole of its calendar, 4 clients"),
                CALENDAR_CLIENTS,
                all / 5));
        figures.add(
                start(kind("start-many", "Start an onboarding of 61 tasks, 8 clients"), CONNECTIONS, all - all / 5));
    }

    private Kind claim() throws IOException {
        var claims = Claims.against(client, options.accounts(), today);
        return new Kind(
                "claim",
                "Submit a registration, checked against %,d accounts".formatted(options.accounts()),
                CONNECTIONS,
                n -> claims.all().next(n),
                0,
                (port, sent) -> {});
    }

    private List<Kind> many() throws IOException {
        EndedRuns.fill(server.data(), options.many());
        var insights = client.page("/insights");
        return List.of(
                portfolioOf("portfolio-page-10k", options.many()),
                new Kind(
                        "insights",
                        "Insights over %,d onboardings".formatted(options.many()),
                        n -> insights,
                        client.kilobytes("/insights")));
    }

    private void interleave(List<Kind> kinds, List<Figure> figures)
            throws IOException, InterruptedException, ExecutionException {
        for (var kind : kinds) {
            measure(kind, new Runs());
        }
        var all = new LinkedHashMap<Kind, Runs>();
        for (int run = 0; run < options.runs(); run++) {
            for (var kind : kinds) {
                measure(kind, all.computeIfAbsent(kind, it -> new Runs()));
            }
        }
        all.forEach((kind, runs) -> figures.add(runs.figure(kind)));
    }

    private void measure(Kind kind, Runs runs) throws IOException, InterruptedException, ExecutionException {
        var outcome = measure(kind, runs, options.length());
        kind.after().after(server.port(), outcome.good() + outcome.bad());
    }

    private Load.Outcome measure(Kind kind, Runs runs, Duration length)
            throws IOException, InterruptedException, ExecutionException {
        settle();
        var processes = server.processes();
        double before = processes.cpuMillis();
        var outcome = Load.run(server.port(), kind.connections(), length, kind.requests());
        settle();
        runs.cpu.add((processes.cpuMillis() - before) / Math.max(1, outcome.good()));
        runs.rate.add(outcome.perSecond());
        runs.p50.add(outcome.p50Millis());
        runs.p99.add(outcome.p99Millis());
        runs.refused += outcome.bad();
        return outcome;
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

    private Figure start(Kind kind, int connections, int count)
            throws IOException, InterruptedException, ExecutionException {
        return start(kind, connections, count, 90);
    }

    /** All begin today, so that no meeting of theirs is over yet. */
    private Figure startToday(Kind kind, int connections, int count)
            throws IOException, InterruptedException, ExecutionException {
        return start(kind, connections, count, 1);
    }

    private Figure start(Kind kind, int connections, int count, int days)
            throws IOException, InterruptedException, ExecutionException {
        var partners = addPartners(count);
        var bodies = new ConcurrentLinkedQueue<byte[]>();
        for (int i = 0; i < count; i++) {
            bodies.add(client.post(
                    "/api/v1/onboardings",
                    "{\"partner\":\"" + partners.get(i) + "\",\"program\":\"first-deal-90\",\"day0\":\""
                            + today.minusDays(i % days) + "\",\"zone\":\"Europe/Stockholm\"}"));
        }
        var runs = new Runs();
        measure(
                new Kind(kind.work(), kind.what(), connections, n -> bodies.poll(), 0, kind.after()),
                runs,
                Duration.ofMinutes(10));
        return runs.figure(kind);
    }

    private List<String> addPartners(int count) throws IOException {
        var partners = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var body = "{\"name\":\"Bench partner " + i + " " + System.nanoTime() + "\",\"type\":\"agency\"}";
            partners.add(
                    client.call(client.post("/api/v1/partners", body)).get("id").asString());
        }
        return partners;
    }

    /** The ids of the plans that are measured. */
    private void collect() throws IOException {
        @Nullable String after = null;
        do {
            var page = client.call(client.get(
                    "/api/v1/onboardings?running=true&limit=200" + (after == null ? "" : "&cursor=" + after)));
            page.get("items").forEach(it -> onboardings.add(it.get("id").asString()));
            after = page.hasNonNull("next") ? page.get("next").asString() : null;
        } while (after != null && onboardings.size() < options.onboardings());
    }

    private List<Kind> kinds() throws IOException {
        var pages = onboardings.stream()
                .map(it -> client.page("/onboardings/" + it))
                .toList();
        var plans = onboardings.stream()
                .map(it -> client.get("/api/v1/onboardings/" + it))
                .toList();
        var portfolio = client.get("/api/v1/portfolio?limit=" + options.onboardings());
        var months = onboardings.stream()
                .map(it -> client.page("/onboardings/" + it + "/calendar?view=month"))
                .toList();
        var completions = Completions.of(client, onboardings);
        var feed = Feeds.make(client, today);
        var calendar = client.page(feed);
        return List.of(
                new Kind(
                        "plan-page",
                        "Plan page, HTML",
                        each(pages),
                        client.kilobytes("/onboardings/" + onboardings.getFirst())),
                new Kind(
                        "calendar-month",
                        "Calendar, one month, HTML",
                        each(months),
                        client.kilobytes("/onboardings/" + onboardings.getFirst() + "/calendar?view=month")),
                new Kind("plan-json", "Plan with gates, JSON", each(plans), 0),
                new Kind(
                        "complete",
                        "Complete a task; audit, event and listeners counted",
                        CONNECTIONS,
                        completions.all(),
                        0,
                        completions::reset),
                new Kind(
                        "portfolio-json",
                        "Portfolio, %,d rows, JSON".formatted(options.onboardings()),
                        n -> portfolio,
                        0),
                new Kind(
                        "feed",
                        "Calendar of one person with 500 meetings, iCalendar",
                        n -> calendar,
                        client.kilobytes(feed)),
                portfolioOf("portfolio-page", 2 * options.onboardings()),
                board());
    }

    private Kind board() throws IOException {
        Deals.fill(client, onboardings, today);
        var page = client.page("/deals/board");
        return new Kind(
                "board",
                "Pipeline board of %,d deals, HTML".formatted(Deals.ON_THE_BOARD),
                n -> page,
                client.kilobytes("/deals/board"));
    }

    private Kind portfolioOf(String work, int rows) throws IOException {
        var page = client.page("/?limit=100");
        return new Kind(
                work, "Portfolio page of 100 out of %,d".formatted(rows), n -> page, client.kilobytes("/?limit=100"));
    }

    private static Kind warmUp(String what) {
        return kind("", what);
    }

    private static Kind kind(String work, String what) {
        return new Kind(work, what, n -> null, 0);
    }

    private static Load.Requests each(List<byte[]> requests) {
        return n -> requests.get((int) (n * 7919 % requests.size()));
    }
}
