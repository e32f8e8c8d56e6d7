package firstdeal.pipeline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.forecast.Forecasts;
import firstdeal.forecast.Week;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.AppClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Deals and the meetings in which they are discussed. */
@IntegrationTest
class DealMeetingsIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private AppClock clock;

    @Autowired
    private Forecasts forecasts;

    private Nordhaven nordhaven;
    private Api api;
    private String deal;

    @BeforeEach
    void aDealNearTheEnd() throws Exception {
        nordhaven = Nordhaven.signed(65, app);
        api = new Api(app, As.pam());
        deal = "/api/v1/opportunities/" + open("Alder Bank");
    }

    @Test
    void aDealIsLinkedWithAMeetingOfItsRunAndParted() throws Exception {
        var review = meeting(nordhaven, "pipeline-review");
        var linked = api.json(api.post(deal + "/meetings", Map.of("meeting", id(review))));
        assertThat(linked.at("/items/0/meeting").asString()).isEqualTo(id(review));
        assertThat(linked.at("/items/0/linked").asBoolean()).isTrue();
        var page = deal.replace("/api/v1", "");
        var confirmed = Map.of(
                "ourOwner",
                nordhaven.mara().toString(),
                "theirOwner",
                nordhaven.lars().toString(),
                "ourStep",
                Map.of("what", "Demo", "on", nordhaven.today().plusDays(2).toString()));
        var version = api.json(api.get(deal)).get("version").asString();
        assertThat(api.patch(deal, version, confirmed)).hasStatusOk();
        for (var side : List.of("vendor", "partner")) {
            assertThat(api.post(deal + "/confirmation", Map.of("side", side))).hasStatusOk();
        }
        assertThat(page(page)).contains("next is “Demo”").doesNotContain("{late}");
        assertThat(page(page))
                .contains(
                        "Meetings in which it was discussed",
                        review.get("title").asString(),
                        "Part");
        assertThat(http.post()
                        .uri(page + "/meetings/" + id(review) + "/parting")
                        .with(As.pam()))
                .hasStatus(303);
        assertThat(api.json(api.get(deal + "/meetings")).get("items")).isEmpty();

        var elsewhere = Nordhaven.signed(65, app);
        assertThat(api.post(deal + "/meetings", Map.of("meeting", id(meeting(elsewhere, "pipeline-review")))))
                .hasStatus(422);
    }

    @Test
    void whoIsNamedWhenAMeetingIsTakenDownIsLinkedForGood() {
        var review = meeting(nordhaven, "pipeline-review");
        assertThat(after(review, () -> taken(review, "alder bank"))).hasStatus2xxSuccessful();
        var items = api.json(api.get(deal + "/meetings")).get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("linked").asBoolean()).isTrue();
        assertThat(items.get(0).get("decision").asString()).isEqualTo("Alder first");
    }

    @Test
    void theRecordedForecastCallIsTheNotesOfItsMeetingWhicheverIsWrittenFirst() {
        var call = meeting(nordhaven, "forecast-call");
        var partner = Map.of("partner", nordhaven.partner().toString());
        after(call, () -> api.post("/api/v1/forecast/calls", partner));
        after(call, () -> taken(call, ""));
        var notes = notes(call);
        assertThat(notes).contains("Went through it", "Forecast call, week of", "Alder Bank: pipeline, US$64,000");

        var week = Week.of(
                Instant.parse(call.get("at").asString()).atZone(Nordhaven.ZONE).toLocalDate());
        var id = OpportunityId.of(deal.substring(deal.lastIndexOf('/') + 1));
        after(call, () -> forecasts.ask(As.PAM, week, id, "Who signs?", "Their CFO"));
        assertThat(notes(call))
                .contains("Alder Bank: Who signs? – Their CFO")
                .containsOnlyOnce("Forecast call, week of");
    }

    private String notes(JsonNode call) {
        return api.json(api.get("/api/v1/meetings/" + id(call))).toString();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult taken(JsonNode meeting, String account) {
        return api.post(
                "/api/v1/meetings/" + id(meeting) + "/record",
                Map.of(
                        "present",
                        List.of(nordhaven.mara().toString(), nordhaven.lars().toString()),
                        "notes",
                        "Went through it",
                        "decision",
                        "Alder first",
                        "accounts",
                        account.isEmpty() ? List.of() : List.of(account)));
    }

    /** The meeting of this kind that comes next. */
    private JsonNode meeting(Nordhaven of, String kind) {
        var meetings = api.json(api.get(of.api() + "/meetings")).get("items");
        return StreamSupport.stream(meetings.spliterator(), false)
                .filter(it -> it.get("kind").asString().equals(kind))
                .filter(it -> Instant.parse(it.get("at").asString()).isAfter(clock.instant()))
                .findFirst()
                .orElseThrow();
    }

    private <T> T after(JsonNode meeting, Supplier<T> act) {
        return clock.at(Instant.parse(meeting.get("at").asString()).plus(Duration.ofHours(2)), act::get);
    }

    private static String id(JsonNode it) {
        return it.get("id").asString();
    }

    private String page(String path) throws Exception {
        var answer = http.get().uri(path).with(As.pam()).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private String open(String account) {
        var answer = api.post(
                "/api/v1/opportunities",
                Map.of(
                        "onboarding",
                        nordhaven.run().toString(),
                        "account",
                        Map.of("name", account),
                        "amount",
                        Map.of("value", "64000", "currency", "USD"),
                        "closes",
                        nordhaven.today().plusDays(20).toString(),
                        "stage",
                        "qualified"));
        assertThat(answer).hasStatus(201);
        return api.json(answer).get("id").asString();
    }
}
