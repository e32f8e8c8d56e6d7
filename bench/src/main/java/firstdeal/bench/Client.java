package firstdeal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user of the server: the program owner's key for the API, a signed-in persona of the demo for the pages. */
final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PERSONA = Pattern.compile("name=\"staff\" value=\"([^\"]+)\"");

    private final Server server;
    private final String key;
    private final String cookies;

    private Client(Server server, String key, String cookies) {
        this.server = server;
        this.key = key;
        this.cookies = cookies;
    }

    static Client signIn(Server server) throws IOException {
        var key = Files.readString(server.data().resolve("demo-api-key")).strip();
        try (var wire = new Wire(server.port())) {
            var jar = new HashMap<String, String>();
            var login = wire.send(Wire.request("GET", "/login", Map.of("Accept", "text/html"), ""));
            keep(jar, login);
            var csrf = CSRF.matcher(login.text());
            var persona = PERSONA.matcher(login.text());
            if (!csrf.find() || !persona.find()) {
                throw new IOException("The sign-in page offers no demo persona");
            }
            var answer = wire.send(Wire.request(
                    "POST",
                    "/login/persona",
                    Map.of("Cookie", cookies(jar), "Content-Type", "application/x-www-form-urlencoded"),
                    "_csrf=" + csrf.group(1) + "&next=&staff=" + persona.group(1)));
            keep(jar, answer);
            if (answer.status() != 303 && answer.status() != 302) {
                throw new IOException("Sign-in answered " + answer.status());
            }
            return new Client(server, key, cookies(jar));
        }
    }

    String cookies() {
        return cookies;
    }

    /** A page as a browser asks for it. */
    byte[] page(String path) {
        return Wire.request(
                "GET", path, Map.of("Cookie", cookies, "Accept", "text/html", "Accept-Encoding", "gzip"), "");
    }

    byte[] get(String path) {
        return Wire.request("GET", path, api(Map.of("Accept-Encoding", "gzip")), "");
    }

    byte[] post(String path, String json) {
        return Wire.request("POST", path, api(Map.of("Content-Type", "application/json")), json);
    }

    byte[] postCsv(String path, String csv) {
        return Wire.request("POST", path, api(Map.of("Content-Type", "text/csv")), csv);
    }

    byte[] patch(String path, String version, String json) {
        return Wire.request(
                "PATCH",
                path,
                api(Map.of("Content-Type", "application/merge-patch+json", "If-Match", "\"" + version + "\"")),
                json);
    }

    /** Sends one request and reads its JSON; anything but 2xx stops the bench with what the server said. */
    JsonNode call(byte[] request) throws IOException {
        try (var wire = new Wire(server.port())) {
            var answer = wire.send(request);
            if (answer.status() / 100 != 2) {
                throw new IOException("The server answered " + answer.status() + ": " + answer.text());
            }
            return JSON.readTree(answer.plain());
        }
    }

    /** Sends one request and says whether it was accepted. */
    boolean isGood(byte[] request) throws IOException {
        try (var wire = new Wire(server.port())) {
            return wire.send(request).isGood();
        }
    }

    /** The size of a page before compression, in kilobytes. */
    double kilobytes(String path) throws IOException {
        try (var wire = new Wire(server.port())) {
            var answer = wire.send(Wire.request("GET", path, Map.of("Cookie", cookies, "Accept", "text/html"), ""));
            if (answer.status() != 200) {
                throw new IOException(path + " answered " + answer.status());
            }
            return answer.body().length / 1024.0;
        }
    }

    private Map<String, String> api(Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + key);
        headers.put("Accept", "application/json");
        return headers;
    }

    private static void keep(Map<String, String> jar, Wire.Answer answer) {
        for (var cookie : answer.headers().getOrDefault("set-cookie", "").split("\n")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair.length == 2) {
                jar.put(pair[0], pair[1]);
            }
        }
    }

    private static String cookies(Map<String, String> jar) {
        var all = new StringBuilder();
        jar.forEach((name, value) ->
                all.append(all.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        return all.toString();
    }
}
