package firstdeal.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A misspelt member is never passed over: whoever sent it would believe that it was taken. */
@CommittingTest
class UnknownMembersIT {

    @Autowired
    ApplicationContext app;

    @Autowired
    MockMvcTester http;

    @Test
    void aMemberThatNobodyKnowsIsNamedByEveryOperationOfARun() throws Exception {
        var it = Nordhaven.signed(5, app);
        var api = new Api(app, As.owner());
        var metric = api.json(api.post(
                        it.api() + "/metrics",
                        Map.of("name", "Leads", "target", "5", "by", "2027-01-01", "reporter", "Mara")))
                .path("id")
                .asString();
        var asked = new ArrayList<String>();
        var deaf = new ArrayList<String>();
        api.json(api.get("/api/v1/openapi.json"))
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (ofARun(path.getKey())
                            && operation.getValue().at("/requestBody/content").has("application/json")) {
                        var name = operation.getKey() + " " + path.getKey();
                        asked.add(name);
                        var where = path.getKey()
                                .replace("{id}", it.run().toString())
                                .replace("{onboarding}", it.run().toString())
                                .replace("{key}", "nda-signed")
                                .replace("{gate}", "gate-14")
                                .replace("{week}", "1")
                                .replace("{metric}", metric)
                                .replaceAll("\\{[a-z]+}", "00000000-0000-7000-8000-0000000000ff");
                        var answer = send(operation.getKey(), where);
                        if (!answer.matches("(400|422) .*notAMember.*")) {
                            deaf.add(name + ": " + answer);
                        }
                    }
                }));

        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(deaf).isEmpty();
    }

    @Test
    void whatIsNeitherTrueNorFalseIsRefused() throws Exception {
        var it = Nordhaven.signed(5, app);
        var api = new Api(app, As.owner());
        api.post(
                it.partnerApi() + "/sponsors",
                Map.of("side", "partner", "contact", it.lars().toString()));
        var askew = Map.of(
                it.partnerApi() + "/sponsors/partner/answer",
                Map.of("accepted", "gladly"),
                it.api() + "/weekly-outcomes/1",
                Map.of("reached", "nearly"),
                it.api() + "/tasks",
                Map.of("title", "x", "due", it.today().toString(), "internal", "maybe"),
                "/api/v1/onboardings",
                Map.of("queue", "later"));

        askew.forEach((path, body) -> assertThat(api.post(path, body))
                .as(path)
                .hasStatus(422)
                .bodyText()
                .contains("Say true or false."));
    }

    @Test
    void aBodyThatIsMissingOrOfAnotherKindIsSaidInWords() throws Exception {
        var it = Nordhaven.signed(5, app);
        var api = new Api(app, As.owner());

        assertThat(api.post(it.api() + "/pause", "")).hasStatus(400).bodyText().contains("This needs a body");
        assertThat(api.post(it.api() + "/pause", "null"))
                .hasStatus(400)
                .bodyText()
                .doesNotContain("springframework");
        assertThat(api.post(it.api() + "/pause", "[]"))
                .hasStatus(400)
                .bodyText()
                .contains("of another kind");
    }

    private static boolean ofARun(String path) {
        return path.startsWith("/api/v1/onboardings") || path.equals("/api/v1/holidays");
    }

    private String send(String method, String path) {
        var response = http.method(HttpMethod.valueOf(method.toUpperCase(java.util.Locale.ROOT)))
                .uri(path)
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"notAMember\":1,\"kind\":\"message-sent\",\"region\":\"SE\"}")
                .with(As.owner())
                .exchange()
                .getResponse();
        try {
            return response.getStatus() + " " + response.getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
