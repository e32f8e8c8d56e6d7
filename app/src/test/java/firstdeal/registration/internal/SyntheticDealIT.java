package firstdeal.registration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The same deal goes the whole way twice: rehearsed it changes no figure anywhere, real it changes each. */
@CommittingTest
class SyntheticDealIT {

    @Autowired
    ApplicationContext app;

    private Nordhaven nordhaven;
    private Api api;

    @BeforeEach
    void signedTwiceSixtyDaysAgo() throws Exception {
        nordhaven = Nordhaven.signed(60, app);
        api = new Api(app, As.owner());
    }

    @Test
    void aRehearsedDealIsInNoFigureAndARealOneInEach() {
        var before = figures();
        var changedByRehearsal = changed(before, true);
        assertThat(changedByRehearsal).as("changed by a rehearsal").isEmpty();
        var changedByReal = changed(before, false);
        assertThat(changedByReal).as("changed by a real deal").containsAll(before.keySet());
    }

    /** Which figures differ from before, at any station of the way. */
    private Set<String> changed(Map<String, String> before, boolean synthetic) {
        var changed = new LinkedHashSet<String>();
        var claim = claim(synthetic);
        compare(before, changed);
        act("/api/v1/deals/" + claim + "/approval", Map.of());
        compare(before, changed);
        var deal = "/api/v1/opportunities/"
                + act("/api/v1/deals/" + claim + "/conversion", Map.of())
                        .get("opportunity")
                        .asString();
        worked(deal);
        compare(before, changed);
        for (var side : List.of("vendor", "partner")) {
            act(deal + "/confirmation", Map.of("side", side));
            act(deal + "/commit", Map.of("side", side));
        }
        compare(before, changed);
        act(deal + "/win", Map.of("on", nordhaven.today().toString()));
        compare(before, changed);
        return changed;
    }

    private String claim(boolean synthetic) {
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

    private void compare(Map<String, String> before, Set<String> changed) {
        figures().forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changed.add(name);
            }
        });
    }

    /** Every figure that deals are in, by name. What waits for a person is work, not a figure: a rehearsal waits like a real claim. */
    private Map<String, String> figures() {
        var all = new TreeMap<String, String>();
        all.put("time to first deal", json("/api/v1/insights/time-to-first-deal"));
        all.put("indicators", json("/api/v1/insights/indicators"));
        all.put("cohorts", json("/api/v1/insights/cohorts"));
        all.put("insights, page", main("/insights"));
        all.put("portfolio, first deal", portfolio().get("firstDealOn").toString());
        all.put(
                "milestones",
                api.json(api.get(nordhaven.api())).get("milestones").toString());
        all.put("overview, first deal", Boolean.toString(main(nordhaven.page()).contains("First deal")));
        all.put("forecast", json("/api/v1/forecast"));
        all.put("forecast, page", main("/deals/forecast"));
        all.put("forecast, this partner", json("/api/v1/forecast?partner=" + nordhaven.partner()));
        all.put("track", track());
        all.put(
                "insights, this year",
                main("/insights?year=" + nordhaven.today().getYear()));
        all.put("board", main("/deals/board"));
        all.put("board as a table", main("/deals/board?view=table"));
        all.put("board, file", text("/deals/export?format=csv"));
        all.put("registrations, counted", counted(main("/deals")));
        for (var gate : List.of("gate-60", "gate-90")) {
            all.put(gate, json(nordhaven.api() + "/gates/" + gate));
        }
        return all;
    }

    /** What the drawing of the 90 days says, milestones and the first deal among it. */
    private String track() {
        var page = text(nordhaven.page());
        int from = page.indexOf("<svg class=\"fd-track");
        return from < 0 ? "" : page.substring(from, page.indexOf("</svg>", from));
    }

    private JsonNode portfolio() {
        return StreamSupport.stream(
                        api.json(api.get("/api/v1/portfolio?limit=100"))
                                .get("items")
                                .spliterator(),
                        false)
                .filter(it ->
                        it.get("onboarding").asString().equals(nordhaven.run().toString()))
                .findFirst()
                .orElseThrow();
    }

    private String json(String path) {
        return api.json(api.get(path)).toString();
    }

    private String text(String path) {
        try {
            var answer = api.get(path);
            assertThat(answer).as(path).hasStatusOk();
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a page says, without what belongs to the visit. */
    private String main(String path) {
        var page = text(path);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("(?s)<form.*?</form>", "")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    /** The headline and the numbers beside the filters; the rows themselves show rehearsals, marked as such. */
    private static String counted(String page) {
        int rows = page.indexOf("Account");
        return rows < 0 ? page : page.substring(0, rows);
    }
}
