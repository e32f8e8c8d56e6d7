package firstdeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A deal that goes the whole way from a claim to its close, really or as a rehearsal. */
public final class JointDeal {

    private final Api api;
    private final Nordhaven nordhaven;
    private final boolean synthetic;

    public JointDeal(Api api, Nordhaven nordhaven, boolean synthetic) {
        this.api = api;
        this.nordhaven = nordhaven;
        this.synthetic = synthetic;
    }

    /** @param atEachStation what is looked at on the way: claimed, approved, worked, committed, won */
    public void goes(Runnable atEachStation) {
        var claim = claim();
        atEachStation.run();
        act("/api/v1/deals/" + claim + "/approval", Map.of());
        atEachStation.run();
        var deal = "/api/v1/opportunities/"
                + act("/api/v1/deals/" + claim + "/conversion", Map.of())
                        .get("opportunity")
                        .asString();
        worked(deal);
        atEachStation.run();
        for (var side : List.of("vendor", "partner")) {
            act(deal + "/confirmation", Map.of("side", side));
            act(deal + "/commit", Map.of("side", side));
        }
        atEachStation.run();
        act(deal + "/win", Map.of("on", nordhaven.today().toString()));
        atEachStation.run();
    }

    private String claim() {
        var body = new LinkedHashMap<String, Object>();
        body.put("partner", nordhaven.partner().toString());
        body.put("account", Map.of("name", "Quarry Mills", "domain", "quarry-mills.example"));
        body.put("offering", "Suite");
        body.put("amount", Map.of("value", "77123", "currency", "EUR"));
        body.put("close", nordhaven.today().plusDays(10).toString());
        body.put("contact", nordhaven.lars().toString());
        body.put("synthetic", synthetic);
        return act("/api/v1/deals", body).get("id").asString();
    }

    private void worked(String deal) {
        var version = api.json(api.get(deal)).get("version").asString();
        var step = Map.of("what", "Demo", "on", nordhaven.today().plusDays(2).toString());
        var change = Map.of(
                "stage", "proposal", "ourOwner", nordhaven.mara().toString(), "ourStep", step, "theirStep", step);
        assertThat(api.patch(deal, version, change)).hasStatusOk();
    }

    private JsonNode act(String path, Object body) {
        var answer = api.post(path, body);
        assertThat(answer).as(path).hasStatus2xxSuccessful();
        return api.json(answer);
    }
}
