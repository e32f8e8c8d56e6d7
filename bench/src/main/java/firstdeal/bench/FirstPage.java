package firstdeal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody waits for who comes for the first time: Chromium with an empty cache opens a page, and says when its largest
 * part was painted and how many bytes came over the wire. It is spoken to by its DevTools protocol.
 */
final class FirstPage implements AutoCloseable {

    private static final int ROUNDS = 5;
    private static final String PAINTED = """
            new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
              .observe({type: 'largest-contentful-paint', buffered: true}))
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private final Process chromium;
    private final Path profile;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final LongAdder bytes = new LongAdder();

    private FirstPage(Path executable) throws IOException {
        profile = Files.createTempDirectory("firstdeal-bench-chromium");
        chromium = new ProcessBuilder(
                        executable.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-extensions",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(), new Ear())
                .join();
    }

    /** One line for the way in and one for the portfolio of whoever is signed in; or why there is none. */
    static List<Figure> measure(Server server, String cookies) throws IOException, InterruptedException {
        var executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            return List.of(Figure.said("first-page", "First page in a browser", "not measured: no Chromium here"));
        }
        var pages = new LinkedHashMap<String, String>();
        pages.put("/login", "");
        pages.put("/", cookies);
        var figures = new ArrayList<Figure>();
        try (var browser = new FirstPage(executable.get())) {
            for (var page : pages.entrySet()) {
                figures.add(browser.open(server, page.getKey(), page.getValue()));
            }
        } catch (ExecutionException | TimeoutException e) {
            figures.add(Figure.said("first-page", "First page in a browser", "not measured: " + e.getMessage()));
        }
        return figures;
    }

    private Figure open(Server server, String path, String cookies)
            throws InterruptedException, ExecutionException, TimeoutException {
        var base = "http://localhost:" + server.port();
        var painted = new ArrayList<Double>();
        double kilobytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var context = ask("", "Target.createBrowserContext", Map.of()).path("browserContextId");
            var target = ask(
                            "",
                            "Target.createTarget",
                            Map.of("url", "about:blank", "browserContextId", context.stringValue()))
                    .path("targetId");
            var session = ask("", "Target.attachToTarget", Map.of("targetId", target.stringValue(), "flatten", true))
                    .path("sessionId")
                    .stringValue();
            ask(session, "Network.enable", Map.of());
            ask(session, "Network.setCacheDisabled", Map.of("cacheDisabled", true));
            for (var cookie : cookies.split("; ?")) {
                int at = cookie.indexOf('=');
                if (at > 0) {
                    ask(
                            session,
                            "Network.setCookie",
                            Map.of("url", base, "name", cookie.substring(0, at), "value", cookie.substring(at + 1)));
                }
            }
            bytes.reset();
            ask(session, "Page.navigate", Map.of("url", base + path));
            TimeUnit.MILLISECONDS.sleep(1500);
            painted.add(ask(
                            session,
                            "Runtime.evaluate",
                            Map.of("expression", PAINTED, "awaitPromise", true, "returnByValue", true))
                    .path("result")
                    .path("value")
                    .doubleValue());
            kilobytes = bytes.sum() / 1024.0;
            ask("", "Target.disposeBrowserContext", Map.of("browserContextId", context.stringValue()));
        }
        return Figure.said(
                        "first-page",
                        "First page, cold cache: " + (path.equals("/") ? "the portfolio" : "sign-in"),
                        String.format(
                                java.util.Locale.ROOT,
                                "LCP %.2f s (%.2f-%.2f)",
                                Figure.median(painted) / 1000,
                                painted.stream().min(Double::compare).orElseThrow() / 1000,
                                painted.stream().max(Double::compare).orElseThrow() / 1000))
                .weighing(kilobytes);
    }

    private JsonNode ask(String session, String method, Map<String, ?> parameters)
            throws InterruptedException, ExecutionException, TimeoutException {
        int id = number.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        var message = new LinkedHashMap<String, Object>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        return answer.get(60, TimeUnit.SECONDS);
    }

    private URI address() throws IOException {
        var lines = chromium.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf("ws://");
            if (at >= 0) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(it -> {}));
                return URI.create(line.substring(at).strip());
            }
        }
        throw new IOException("Chromium ended instead of listening");
    }

    /** Answers go to whoever asked; of all else only the bytes count. */
    private final class Ear implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(part);
        }

        private void hear(JsonNode message) {
            if (message.path("method").asString("").equals("Network.loadingFinished")) {
                bytes.add(
                        (long) message.path("params").path("encodedDataLength").doubleValue());
            }
            Optional.ofNullable(asked.remove(message.path("id").asInt(0)))
                    .ifPresent(it -> it.complete(message.path("result")));
        }
    }

    @Override
    public void close() throws IOException {
        chromium.destroy();
        try {
            chromium.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Server.delete(profile);
    }
}
