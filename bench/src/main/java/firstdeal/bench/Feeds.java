package firstdeal.bench;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;

/** One person who is invited to some five hundred meetings, and the calendar to which they subscribe. */
final class Feeds {

    private static final String OURS = "00000000-0000-7000-8000-000000000001";
    private static final int RUNS = 12;

    private Feeds() {}

    /** @return the path of the calendar */
    static String make(Client client, LocalDate today) throws IOException {
        var person = client.call(client.post(
                        "/api/v1/partners/" + OURS + "/contacts",
                        "{\"name\":\"Busy Person\",\"email\":\"busy." + System.nanoTime() + "@bench.example\"}"))
                .get("id")
                .asString();
        var run = "";
        for (int i = 0; i < RUNS; i++) {
            var partner = client.call(client.post(
                            "/api/v1/partners",
                            "{\"name\":\"Feed partner " + i + " " + System.nanoTime() + "\",\"type\":\"agency\"}"))
                    .get("id")
                    .asString();
            run = client.call(client.post(
                            "/api/v1/onboardings",
                            "{\"partner\":\"" + partner + "\",\"program\":\"first-deal-90\",\"day0\":\"" + today
                                    + "\",\"zone\":\"Europe/Stockholm\"}"))
                    .get("id")
                    .asString();
            client.call(client.post(
                    "/api/v1/partners/" + partner + "/roles",
                    "{\"side\":\"vendor\",\"role\":\"pam\",\"contact\":\"" + person + "\"}"));
        }
        var feed =
                client.call(client.post("/api/v1/onboardings/" + run + "/feeds", "{\"contact\":\"" + person + "\"}"));
        return URI.create(feed.get("url").asString()).getPath();
    }
}
