package firstdeal.registration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.JointDeal;
import firstdeal.Nordhaven;
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

    private static final String PRACTICE = "evidence: Enablement gate: A practice deal went through registration";

    @Autowired
    ApplicationContext app;

    private Nordhaven nordhaven;
    private Api api;

    @BeforeEach
    void signedTwiceSixtyDaysAgo() throws Exception {
        nordhaven = Nordhaven.signed(60, app);
        api = new Api(app, As.owner());
        somebodyElseWaitsForAnAnswer();
    }

    private void somebodyElseWaitsForAnAnswer() {
        var claim = Map.of(
                "partner", Nordhaven.another(app).toString(),
                "account", Map.of("name", "Heron Ferries", "domain", "heron-ferries.example"),
                "offering", "Suite",
                "amount", Map.of("value", "5000", "currency", "EUR"),
                "close", nordhaven.today().plusDays(30).toString());
        assertThat(api.post("/api/v1/deals", claim)).hasStatus(201);
    }

    @Test
    void aRehearsedDealIsInNoFigureAndARealOneInEach() {
        var before = figures();
        var lacking = findings(true);
        var changedByRehearsal = changed(before, true);
        assertThat(changedByRehearsal).as("changed by a rehearsal").isEmpty();
        // That registration works is evidence of it, and no figure.
        assertThat(lacking).contains(PRACTICE);
        assertThat(findings(true))
                .containsExactlyElementsOf(
                        lacking.stream().filter(it -> !it.equals(PRACTICE)).toList());
        var changedByReal = changed(before, false);
        assertThat(changedByReal).as("changed by a real deal").containsAll(before.keySet());
    }

    /** Which figures differ from before, at any station of the way. */
    private Set<String> changed(Map<String, String> before, boolean synthetic) {
        var changed = new LinkedHashSet<String>();
        new JointDeal(api, nordhaven, synthetic).goes(() -> compare(before, changed));
        return changed;
    }

    private void compare(Map<String, String> before, Set<String> changed) {
        figures().forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changed.add(name);
            }
        });
    }

    /** Every figure that deals are in, by name. A rehearsal waits for an answer like a real claim, and stands in lists, marked. */
    private Map<String, String> figures() {
        var all = new TreeMap<String, String>();
        all.put("time to first deal", json("/api/v1/insights/time-to-first-deal"));
        all.put("indicators", json("/api/v1/insights/indicators"));
        all.put("cohorts", json("/api/v1/insights/cohorts"));
        all.put("insights, page", main("/insights"));
        all.put("portfolio, row", portfolio().toString());
        all.put("portfolio, page", main("/"));
        all.put("portfolio, file", text("/portfolio/export?format=csv"));
        all.put("today", headline("/today"));
        all.put("deals of the onboarding", headline(nordhaven.page() + "/deals"));
        all.put("retrospective", findings(false).toString());
        all.put("retrospective, page", retrospective());
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

    /** What a retrospective knows; with what gates lack or without. */
    private List<String> findings(boolean evidence) {
        var all = api.json(api.get(nordhaven.api() + "/retrospective")).get("findings");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(it -> it.get("topic").asString().equals("evidence") == evidence)
                .map(it -> it.get("topic").asString() + ": " + it.get("text").asString())
                .toList();
    }

    private String retrospective() {
        return words(text(nordhaven.page() + "/retrospective")
                .replaceAll("(?s)<details[^>]*><summary[^>]*>Missing evidence.*?</details>", ""));
    }

    private String headline(String path) {
        var page = text(path);
        return words("<main" + page.substring(page.indexOf("<h1"), page.indexOf("</h1>")) + "</main>");
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
        return words(text(path));
    }

    private static String words(String page) {
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
