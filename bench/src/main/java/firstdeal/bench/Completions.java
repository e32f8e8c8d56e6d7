package firstdeal.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The plain tasks of all plans: completed in a measured run, opened again outside of it, each time with the version last seen. */
final class Completions {

    private record Checkbox(String path, int version) {}

    private final Client client;
    private final List<Checkbox> boxes = new ArrayList<>();

    /** How often each box was changed since its version was read. */
    private int changes;

    private Completions(Client client) {
        this.client = client;
    }

    /** The first plan tells which of its tasks a click completes; the others have the same ones. */
    static Completions of(Client client, List<String> onboardings) throws IOException {
        var completions = new Completions(client);
        var first = tasks(client, onboardings.getFirst());
        var keys = new ArrayList<String>();
        for (var task : first) {
            var key = task.get("key").asString();
            var box = new Checkbox(
                    path(onboardings.getFirst(), key), task.get("version").asInt());
            if (client.isGood(completions.change(box, "done"))) {
                keys.add(key);
            }
        }
        for (var id : onboardings.subList(1, onboardings.size())) {
            for (var task : tasks(client, id)) {
                var key = task.get("key").asString();
                if (keys.contains(key) && task.get("state").asString().equals("open")) {
                    completions.boxes.add(
                            new Checkbox(path(id, key), task.get("version").asInt()));
                }
            }
        }
        return completions;
    }

    /** Every open box once. */
    Load.Requests all() {
        return n -> n < boxes.size() ? change(boxes.get((int) n), "done") : null;
    }

    /** After a run: whatever it completed is open again. Boxes that it did not reach are completed first, so that versions agree. */
    void reset(int port, long reached) throws InterruptedException, ExecutionException {
        var rest = boxes.subList((int) Math.min(reached, boxes.size()), boxes.size());
        send(port, rest, "done");
        changes++;
        send(port, boxes, "open");
        changes++;
    }

    private void send(int port, List<Checkbox> some, String state) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        Load.run(port, 8, Duration.ofMinutes(5), n -> {
            int i = next.getAndIncrement();
            return i < some.size() ? change(some.get(i), state) : null;
        });
    }

    private byte[] change(Checkbox box, String state) {
        return client.patch(box.path(), Integer.toString(box.version() + changes), "{\"state\":\"" + state + "\"}");
    }

    private static String path(String onboarding, String key) {
        return "/api/v1/onboardings/" + onboarding + "/tasks/" + key;
    }

    private static JsonNode tasks(Client client, String id) throws IOException {
        return client.call(client.get("/api/v1/onboardings/" + id + "/tasks")).get("items");
    }
}
