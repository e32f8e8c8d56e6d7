package firstdeal.pipeline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.Statements;
import firstdeal.forecast.Forecasts;
import firstdeal.forecast.Week;
import firstdeal.partner.Partners;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.AppClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class PipelinePagesIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private AppClock clock;

    private Nordhaven nordhaven;
    private Api api;

    @BeforeEach
    void signedFiftyDaysAgo() throws Exception {
        nordhaven = Nordhaven.signed(50, app);
        api = new Api(app, As.pam());
    }

    private Map<String, Object> body(String account) {
        var body = new LinkedHashMap<String, Object>();
        body.put("onboarding", nordhaven.run().toString());
        body.put("account", Map.of("name", account));
        body.put("amount", Map.of("value", "64000", "currency", "USD"));
        body.put("closes", nordhaven.today().plusDays(20).toString());
        body.put("stage", "qualified");
        body.put("ourOwner", nordhaven.mara().toString());
        body.put("theirOwner", nordhaven.lars().toString());
        return body;
    }

    private JsonNode open(String account) {
        var answer = api.post("/api/v1/opportunities", body(account));
        assertThat(answer).hasStatus(201);
        return api.json(answer);
    }

    private String path(JsonNode deal) {
        return "/api/v1/opportunities/" + deal.get("id").asString();
    }

    private String page(String path) {
        var answer = http.get().uri(path).with(As.pam()).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDealIsOpenedChangedAndWonByTheApi() {
        var deal = open("Alder Bank");
        var path = path(deal);
        assertThat(deal.get("amount").get("value").asInt()).isEqualTo(64000);
        var step = Map.of(
                "ourStep",
                Map.of("what", "Demo", "on", nordhaven.today().plusDays(2).toString()));
        assertThat(api.patch(path, null, step)).hasStatus(428);
        assertThat(api.patch(path, "7", step)).hasStatus(412);
        var changed = api.json(api.patch(path, deal.get("version").asString(), step));
        assertThat(changed.get("ourStep").get("what").asString()).isEqualTo("Demo");
        assertThat(changed.get("stage").asString()).isEqualTo("qualified");
        assertThat(api.post(path + "/confirmation", "0", Map.of("side", "vendor")))
                .as("an act on what is no longer so")
                .hasStatus(412);
        assertThat(api.post(path + "/confirmation", changed.get("version").asString(), Map.of("side", "vendor")))
                .hasStatusOk();
        assertThat(api.post(path + "/confirmation", Map.of("side", "partner"))).hasStatusOk();
        assertThat(api.post(path + "/commit", Map.of("side", "vendor"))).hasStatusOk();
        var committed = api.json(api.post(path + "/commit", Map.of("side", "partner")));
        assertThat(committed.get("category").asString()).isEqualTo("commit");
        var won =
                api.json(api.post(path + "/win", Map.of("on", nordhaven.today().toString())));
        assertThat(won.get("outcome").get("state").asString()).isEqualTo("won");
        assertThat(won.get("credit").get("credit").asString()).isEqualTo("influenced");
        assertThat(api.post(path + "/loss", Map.of("reason", "No"))).hasStatus(422);
    }

    @Test
    void moneyThatCannotBeIsRefusedBesideItsField() {
        for (String[] wrong : new String[][] {
            {"12.345", "EUR"},
            {"12.5", "JPY"},
            {"-1", "EUR"},
            {"0", "EUR"},
            {"1e9", "EUR"},
            {"10", "XQQ"},
            {"9999999999999", "EUR"},
            {"10", "XXX"}
        }) {
            var body = body("Alder Bank");
            body.put("amount", Map.of("value", wrong[0], "currency", wrong[1]));
            assertThat(api.post("/api/v1/opportunities", body))
                    .as(wrong[0] + wrong[1])
                    .hasStatus(422);
        }
        var past = body("Alder Bank");
        past.put("closes", nordhaven.today().minusDays(1).toString());
        assertThat(api.post("/api/v1/opportunities", past)).hasStatus(422);
        var deal = open("Alder Bank");
        var long_ = api.post(
                path(deal) + "/notes",
                Map.of("note", "x".repeat(5000), "on", nordhaven.today().toString()));
        assertThat(long_).hasStatus(422);
    }

    @Test
    void theBoardShowsItInItsColumnAndMovesIt() {
        var deal = open("Alder Bank");
        var id = deal.get("id").asString();
        assertThat(page("/deals/board?q=Alder")).contains("Alder Bank", "$64,000", "data-stage=\"qualified\"");
        var moved = http.post()
                .uri("/deals/moves")
                .param("deal", id)
                .param("to", "proposal")
                .param("_from", "/deals/board?q=Alder")
                .with(As.pam())
                .exchange();
        assertThat(moved).hasStatus(303).redirectedUrl().isEqualTo("/deals/board?q=Alder#deal-" + id);
        assertThat(api.json(api.get(path(deal))).get("stage").asString()).isEqualTo("proposal");
        assertThat(page("/deals/board?view=table&q=Alder")).contains("Proposal");
        assertThat(page("/opportunities/" + id)).contains("$64,000)", "Stage: Qualified → Proposal");
        assertThat(page("/deals/export?format=csv&q=Alder")).contains("Alder Bank", "64000");
        assertThat(page("/search?q=Alder")).contains("/opportunities/" + id);
    }

    @Test
    void theBoardTakesTheSameStatementsForOneDealAndForTen() throws Exception {
        open("Alder Bank 0");
        page("/deals/board");
        int one = Statements.during(() -> page("/deals/board"));
        for (int n = 1; n < 10; n++) {
            open("Alder Bank " + n);
        }
        assertThat(Statements.during(() -> page("/deals/board")))
                .as("what is new is read at once")
                .isEqualTo(one + 1);
        assertThat(Statements.during(() -> page("/deals/board")))
                .as("and kept until it changes")
                .isEqualTo(one);
    }

    @Test
    void bothSidesGoThroughADealWhenTheyMeetAndItsPageListsWhereItWasDiscussed() {
        var deal = open("Alder Bank");
        forecasts.ask(As.PAM, Week.of(nordhaven.today()), new OpportunityId(id(deal)), "Who signs?", "Their CFO");
        var meetings = api.json(api.get(nordhaven.api() + "/meetings")).get("items");
        var meeting = StreamSupport.stream(meetings.spliterator(), false)
                .filter(it -> !it.get("internal").asBoolean())
                .findFirst()
                .orElseThrow();
        var id = meeting.get("id").asString();
        assertThat(page(nordhaven.page() + "/meetings/" + id))
                .contains("Alder Bank in Qualified: No next step", "Alder Bank: Who signs? – Their CFO");
        var record = Map.of(
                "present",
                List.of(nordhaven.mara().toString(), nordhaven.lars().toString()),
                "notes",
                "Went through the pipeline",
                "decision",
                "Alder first",
                "accounts",
                List.of("alder bank"));
        var after = Instant.parse(meeting.get("at").asString()).plus(Duration.ofHours(2));
        assertThat(clock.at(after, () -> api.post("/api/v1/meetings/" + id + "/record", record)))
                .hasStatus2xxSuccessful();
        assertThat(page("/opportunities/" + id(deal))).contains("Meetings in which it was discussed", "Alder first");
    }

    private static UUID id(JsonNode deal) {
        return UUID.fromString(deal.get("id").asString());
    }

    @Test
    void aRehearsalStandsByItselfAndInNoSum() {
        var body = body("Example Rehearsal");
        body.put("synthetic", true);
        api.post("/api/v1/opportunities", body);
        assertThat(page("/deals/board")).doesNotContain("Example Rehearsal");
        assertThat(page("/deals/board?rehearsals=yes")).contains("Example Rehearsal", "counts nowhere");
        assertThat(page("/deals/forecast")).doesNotContain("Example Rehearsal");
        var forecast = api.json(api.get("/api/v1/forecast?partner=" + nordhaven.partner()));
        assertThat(forecast.get("lines").size()).isZero();
    }

    @Test
    void supportBecomesATaskWithAPromisedDay() {
        var deal = open("Alder Bank");
        var asked = api.json(api.post(path(deal) + "/support", Map.of("what", "se-demo", "wish", "Monday")));
        assertThat(asked.get("answerBy").asString())
                .isGreaterThan(nordhaven.today().toString());
        assertThat(page(nordhaven.page())).contains("Demo by an SE for Alder Bank");
    }

    @Test
    void theForecastSaysWhatChangedSinceTheLastCall() {
        var deal = open("Alder Bank");
        var partner = Map.of("partner", nordhaven.partner().toString());
        var recorded = api.json(api.post("/api/v1/forecast/calls", partner));
        assertThat(recorded.get("lines").get(0).get("category").asString()).isEqualTo("pipeline");
        assertThat(recorded.get("recorded").asBoolean()).isTrue();
        var asked = http.post()
                .uri("/deals/forecast/questions")
                .param("deal", deal.get("id").asString())
                .param("question", "Who signs?")
                .param("_from", "/deals/forecast")
                .with(As.pam())
                .exchange();
        assertThat(asked).hasStatus(303);
        assertThat(page("/deals/forecast")).contains("Who signs?", "Record this call again");
    }

    @Test
    void stagesAreDataAndOneThatIsInUseStays() {
        open("Alder Bank");
        var form = new LinkedHashMap<String, String>();
        form.put("key.0", "identified");
        form.put("title.0", "Found");
        form.put("probability.0", "5");
        assertThat(settings(form)).isEqualTo(422);
        form.put("key.1", "qualified");
        form.put("title.1", "Qualified");
        form.put("probability.1", "30");
        form.put("qualified.1", "true");
        form.put("title.2", "Last Mile");
        form.put("probability.2", "95");
        assertThat(settings(form)).isEqualTo(303);
        assertThat(page("/deals/board")).contains("data-stage=\"last-mile\"", "Found");
    }

    private int settings(Map<String, String> form) {
        var post = http.post().uri("/settings/deals/stages").with(As.owner());
        form.forEach(post::param);
        return post.exchange().getResponse().getStatus();
    }

    private String preview(String csv) throws Exception {
        var file = new MockMultipartFile("file", "deals.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        var answer = http.post()
                .uri("/opportunities/import")
                .multipart()
                .file(file)
                .with(As.pam())
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    @Test
    void aFileComesInOnceHoweverOftenItIsBrought() throws Exception {
        var name = app.getBean(Partners.class).get(As.PAM, nordhaven.partner()).name();
        var csv = "partner;account;amount;currency;closes;stage\n"
                + name + ";Kiln Street;46000;GBP;" + nordhaven.today().plusDays(30) + ";Proposal\n"
                + name + ";Fjordlab;12.345;EUR;;\n"
                + "Nobody;Wren Hospitals;1;EUR;;\n";
        var page = preview(csv);
        assertThat(page).contains("Kiln Street", "EUR has 2 decimals", "No onboarding with “Nobody” is running.");
        var id = page.replaceAll("(?s).*action=\"/opportunities/import/([0-9a-f-]{36})\".*", "$1");
        var applied =
                http.post().uri("/opportunities/import/" + id).with(As.pam()).exchange();
        assertThat(applied).hasStatus(303);
        assertThat(page("/deals/board?q=Kiln")).contains("Kiln Street", "£46,000", "data-stage=\"proposal\"");
        var again = preview(csv);
        assertThat(again).doesNotContain("/opportunities/import/" + id);
        assertThat(page("/deals/export?q=Kiln").split("Kiln Street", -1)).hasSize(2);
    }

    @Test
    void theFormsForOpeningAndForSettingsAreThere() {
        assertThat(page("/opportunities/new")).contains("Nordhaven");
        assertThat(page("/opportunities/new?run=" + nordhaven.run())).contains("Mara Lindqvist", "Lars Holm");
        assertThat(http.get().uri("/settings/deals").with(As.owner())).hasStatusOk();
    }
}
