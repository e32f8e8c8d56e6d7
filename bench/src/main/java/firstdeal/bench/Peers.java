package firstdeal.bench;

import static java.util.Map.entry;

import java.util.Map;

/**
 * What people use instead, measured on the same work (1,000 plans of 60 tasks, 8 connections, a machine of two cores): Redmine
 * 5.0.4 with its project templates, NocoDB 0.301.3. CPU of server and database together per request.
 */
final class Peers {

    record Figures(String redmine, String nocodb, String goal) {}

    static final Map<String, Figures> OF = Map.ofEntries(
            entry("start-one", new Figures("p50 1,031 ms", "p50 347-463 ms", "<= 3.5 ms CPU, p50 <= 8 ms")),
            entry("start-many", new Figures("1.2/s", "3.6-6.5/s", ">= 400/s")),
            entry("start-calendar", new Figures("-", "-", ">= 120/s, <= 12 ms CPU, p50 <= 35 ms")),
            entry("calendar-month", new Figures("-", "-", "<= 5 ms CPU")),
            entry(
                    "plan-page",
                    new Figures("86-105 ms, 12-22/s", "no server HTML", "<= 1.5 ms, >= 1,000/s, p99 <= 25 ms")),
            entry("plan-json", new Figures("103-106 ms", "4.5-6.7 ms", "<= 0.8 ms")),
            entry("complete", new Figures("27-29 ms, 60/s", "12-13 ms, 57-82/s", "<= 1.6 ms, >= 1,100/s")),
            entry("portfolio-json", new Figures("none; 149-170 ms", "63-69 ms", "<= 10 ms")),
            entry("portfolio-page", new Figures("none", "9-10 ms per 100", "<= 2 ms")),
            entry("portfolio-page-10k", new Figures("none", "none", "<= 4 ms")),
            entry("board", new Figures("none", "none", "<= 10 ms")),
            entry("claim", new Figures("none", "none", "<= 5 ms")),
            entry("insights", new Figures("none", "none", "<= 100 ms")),
            entry("digests", new Figures("-", "-", "<= 60 s")),
            entry("replies", new Figures("-", "-", "<= 120 s")),
            entry("start-up", new Figures("3.4 s", "7.1 s", "<= 3 s")),
            entry("memory", new Figures("303 MB", "276 MB (server only)", "<= 400 MB")),
            entry("first-page", new Figures("", "", "LCP <= 0.6 s, <= 150 KB")));

    private Peers() {}

    static Figures of(String work) {
        return OF.getOrDefault(work, new Figures("", "", ""));
    }
}
