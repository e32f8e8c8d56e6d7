package firstdeal.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class CatalogApiIT {

    private static final String SMALL = """
            key: small
            title: Small program
            workstreams:
              - {key: legal, title: Legal}
            phases:
              - {key: start, title: Start, window: {from: 0, to: 14}}
            tasks:
              - {key: sign, title: Sign, workstream: legal, window: {from: 0, to: 3}}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Test
    void theProgramsThatAreShippedArePublished() throws Exception {
        var list = read(http.get().uri("/api/v1/programs").with(As.viewer()).exchange());

        assertThat(list.get("items"))
                .extracting(
                        it -> it.get("key").asString() + " " + it.get("state").asString())
                .contains(
                        "first-deal-90 published", "vendor-track-template published", "internal-launch-list published");
    }

    @Test
    void aFileBecomesADraftIsEditedPublishedAndThenFinal() throws Exception {
        var made = post("application/yaml", SMALL);
        assertThat(made).hasStatus(201);
        var draft = read(made);
        assertThat(draft.get("state").asString()).isEqualTo("draft");
        assertThat(draft.get("tasks").get(0).get("window").get("to").asInt()).isEqualTo(3);
        assertThat(draft.get("tasks").get(0).get("phase").asString()).isEqualTo("start");
        var path = "/api/v1/programs/" + draft.get("id").asString();

        assertThat(put(path, null, SMALL)).hasStatus(428);
        assertThat(put(path, "\"7\"", SMALL)).hasStatus(412);
        assertThat(put(path, "\"0\"", SMALL.replace("to: 3", "to: 5"))).hasStatus(200);
        assertThat(http.post().uri(path + "/publication").with(As.owner())).hasStatus(428);
        assertThat(act(path + "/publication", "\"0\"")).hasStatus(412);
        assertThat(act(path + "/publication", "\"1\"")).hasStatus(200);
        assertThat(put(path, "\"2\"", SMALL)).hasStatus(422);
        assertThat(http.get().uri(path).with(As.viewer()).accept("application/yaml"))
                .hasStatusOk()
                .bodyText()
                .contains("key: small", "{from: 0, to: 5}");
        assertThat(http.delete().uri(path).header(HttpHeaders.IF_MATCH, "\"2\"").with(As.owner()))
                .hasStatus(422)
                .bodyText()
                .contains("never changes");
        assertThat(http.post().uri(path + "/retirement").with(As.owner())).hasStatus(428);
        assertThat(act(path + "/retirement", "\"2\"")).hasStatus(200);
    }

    @Test
    void aDraftCanBeThrownAway() throws Exception {
        var path = "/api/v1/programs/"
                + read(post("application/yaml", SMALL)).get("id").asString();

        assertThat(http.delete().uri(path).with(As.owner())).hasStatus(428);
        assertThat(http.delete().uri(path).header(HttpHeaders.IF_MATCH, "\"4\"").with(As.owner()))
                .hasStatus(412);
        assertThat(http.delete().uri(path).header(HttpHeaders.IF_MATCH, "\"0\"").with(As.viewer()))
                .hasStatus(403);
        assertThat(http.delete().uri(path).header(HttpHeaders.IF_MATCH, "\"0\"").with(As.owner()))
                .hasStatus(204);
        assertThat(http.get().uri(path).with(As.viewer())).hasStatus(404);
    }

    @Test
    void theListGoesOnWhereItsCursorSaysAndCountsWhatRuns() throws Exception {
        post("application/yaml", SMALL);
        var first = read(
                http.get().uri("/api/v1/programs?limit=1").with(As.viewer()).exchange());
        assertThat(first.get("items")).hasSize(1);
        assertThat(first.get("items").get(0).get("key").asString()).isEqualTo("small");
        assertThat(first.get("items").get(0).get("running").asInt()).isZero();

        var next = read(http.get()
                .uri("/api/v1/programs?cursor=" + first.get("next").asString())
                .with(As.viewer())
                .exchange());
        assertThat(next.get("items"))
                .extracting(it -> it.get("key").asString())
                .contains("first-deal-90")
                .doesNotContain("small");
        assertThat(next.get("next").isNull()).isTrue();
        assertThat(http.get().uri("/api/v1/programs?cursor=x").with(As.viewer()))
                .hasStatus(400);
    }

    private MvcTestResult act(String path, String ifMatch) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .with(As.owner())
                .exchange();
    }

    @Test
    void aChangeIsShownPartByPart() throws Exception {
        var one = read(post("application/yaml", SMALL)).get("id").asString();
        var two = read(post("application/yaml", SMALL.replace("to: 3", "to: 5")))
                .get("id")
                .asString();

        var diff = read(http.get()
                .uri("/api/v1/programs/" + two + "/diff?with=" + one)
                .with(As.viewer())
                .exchange());

        assertThat(diff.get("changes")).hasSize(1);
        assertThat(diff.get("changes").get(0).get("fields").get(0).get("from").asString())
                .isEqualTo("0 – 3");
    }

    @Test
    void aPreviewHasDates() throws Exception {
        var id = read(post("application/yaml", SMALL)).get("id").asString();

        var preview = read(http.get()
                .uri("/api/v1/programs/" + id + "/preview?day0=2026-11-20&zone=Europe/Berlin")
                .with(As.viewer())
                .exchange());

        assertThat(preview.get("lines").get(0).get("date").asString()).isEqualTo("2026-11-23");
        assertThat(http.get()
                        .uri("/api/v1/programs/" + id + "/preview?day0=1850-01-01&zone=Mars/Base")
                        .with(As.viewer()))
                .hasStatus(422);
    }

    @Test
    void whatIsWrongIsSaidWithItsLineAndNothingIsSaved() throws Exception {
        var wrong = post("application/yaml", SMALL.replace("workstream: legal", "workstreem: legal"));

        assertThat(wrong).hasStatus(422);
        var problems = read(wrong).get("problems");
        assertThat(problems.get(0).get("line").asInt()).isEqualTo(8);
        assertThat(problems.toString()).contains("Did you mean “workstream”?");
        assertThat(http.get().uri("/api/v1/programs").with(As.viewer()))
                .bodyText()
                .doesNotContain("\"small\"");
    }

    @Test
    void otherEncodingsAndBombsGetASentence() throws Exception {
        assertThat(post("application/yaml", SMALL.getBytes(StandardCharsets.UTF_16)))
                .hasStatus(422)
                .bodyText()
                .contains("UTF-16");
        assertThat(post("application/yaml", "key: é".getBytes(StandardCharsets.ISO_8859_1)))
                .hasStatus(422)
                .bodyText()
                .contains("UTF-8");
        assertThat(post("application/yaml", "a: &a [x, x]\nb: [*a, *a]"))
                .hasStatus(422)
                .bodyText()
                .contains("aliases");
        assertThat(post("application/json", "{\"key\": \"x\""))
                .hasStatus(422)
                .bodyText()
                .contains("\"line\":1");
    }

    @Test
    void aChecklistInMarkdownBecomesADraftAndGoesOutAgain() throws Exception {
        var made = post("text/markdown", """
                # Launch
                ## First steps (Day 0-14)
                ### Legal
                - [ ] Sign the contract
                - [ ] Send the papers
                """);
        assertThat(made).hasStatus(201);
        var draft = read(made);
        assertThat(draft.get("tasks")).hasSize(2);
        assertThat(draft.get("workstreams")).hasSize(1);
        assertThat(draft.get("phases").get(0).get("window").get("to").asInt()).isEqualTo(14);
        assertThat(http.get()
                        .uri("/api/v1/programs/" + draft.get("id").asString())
                        .with(As.viewer())
                        .accept("text/markdown"))
                .hasStatusOk()
                .bodyText()
                .contains("- [ ] Send the papers");
    }

    @Test
    void aViewerReadsButDoesNotWrite() {
        assertThat(http.post()
                        .uri("/api/v1/programs")
                        .with(As.viewer())
                        .contentType("application/yaml")
                        .content(SMALL))
                .hasStatus(403);
    }

    private MvcTestResult post(String type, String text) {
        return post(type, text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult post(String type, byte[] file) {
        return http.post()
                .uri("/api/v1/programs")
                .with(As.owner())
                .contentType(MediaType.parseMediaType(type))
                .content(file)
                .exchange();
    }

    private MvcTestResult put(String path, @org.jspecify.annotations.Nullable String ifMatch, String text) {
        var request = http.put()
                .uri(path + "/source")
                .with(As.owner())
                .contentType("application/yaml")
                .content(text);
        return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch)).exchange();
    }

    private JsonNode read(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
