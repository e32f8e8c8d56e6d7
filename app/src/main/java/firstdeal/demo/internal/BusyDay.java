package firstdeal.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who works with a server through its pages and its API. */
class BusyDay implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PERSONA = Pattern.compile("name=\"staff\" value=\"([^\"]+)\"");
    private static final int TASKS = 4;
    private static final int LOOKS = 3;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final JsonMapper json = JsonMapper.shared();
    private final URI server;
    private final String key;

    BusyDay(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    void signIn() {
        var page = look("/login");
        var form = "_csrf=" + encoded(first(CSRF, page)) + "&next=&staff=" + encoded(first(PERSONA, page));
        send(to("/login/persona")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    void startAndWork(int number, LocalDate day0) {
        var partner = ask("POST", "/partners", "{\"name\":\"Rehearsal %d\",\"type\":\"reseller\"}".formatted(number));
        var run = ask("POST", "/onboardings", """
                {"partner":"%s","program":"first-deal-90","day0":"%s","zone":"Europe/London"}
                """.formatted(partner.path("id").asString(), day0));
        var id = run.path("id").asString();
        for (int look = 0; look < LOOKS; look++) {
            look("/onboardings/" + id);
            ask("GET", "/onboardings/" + id, "");
        }
        look("/onboardings/" + id + "/gates/day-14");
        look("/?limit=100");
        look("/today");
        ask("GET", "/portfolio?limit=100", "");
        work(id, run);
    }

    private void work(String id, JsonNode run) {
        run.path("tasks").valueStream().limit(TASKS).forEach(task -> {
            var path = "/onboardings/" + id + "/tasks/" + task.path("key").asString();
            var done = change(path, "done", task.path("version").asLong());
            change(path, "open", done.path("version").asLong());
        });
    }

    private JsonNode change(String path, String state, long version) {
        var answer = send(api(path)
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString("{\"state\":\"%s\"}".formatted(state))));
        return json.readTree(answer);
    }

    private JsonNode ask(String method, String path, String body) {
        return json.readTree(send(
                api(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body))));
    }

    private String look(String path) {
        return send(to(path).header("Accept", "text/html").GET());
    }

    private HttpRequest.Builder api(String path) {
        return to("/api/v1" + path).header("Authorization", "Bearer " + key);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Broken off", e);
        }
    }

    private static String first(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("The page for signing in has no " + pattern);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
