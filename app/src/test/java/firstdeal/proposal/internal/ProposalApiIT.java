package firstdeal.proposal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@CommittingTest
class ProposalApiIT {

    @Autowired
    ApplicationContext app;

    @Autowired
    MockMvcTester http;

    private Api owner;
    private Api pam;
    private String retrospective;
    private String run;

    @BeforeEach
    void aRunThatEndsWithoutADeal() throws Exception {
        owner = new Api(app, As.owner());
        pam = new Api(app, As.pam());
        run = Nordhaven.signed(92, app).run().toString();
        retrospective = "/api/v1/onboardings/" + run + "/retrospective";
    }

    private void says(String side, String change) {
        assertThat(pam.post(retrospective + "/answers", Map.of("side", side, "answers", Map.of("change", change))))
                .hasStatusOk();
    }

    private void concludes() {
        assertThat(pam.post(
                        retrospective + "/conclusion",
                        Map.of("cause", "wrong-accounts", "decision", "end", "note", "We part friends")))
                .hasStatusOk();
    }

    private List<JsonNode> proposals() {
        return pam.json(pam.get("/api/v1/proposals"))
                .get("items")
                .valueStream()
                .filter(it -> it.get("onboarding").asString().equals(run))
                .toList();
    }

    @Test
    void whatBothSidesWouldChangeIsProposedOnceAndSaidAnewWhileItIsOpen() {
        says("VENDOR", "Lists before sessions");
        says("PARTNER", "Fewer documents");
        concludes();
        assertThat(proposals()).singleElement().satisfies(it -> {
            assertThat(it.get("text").asString()).isEqualTo("Lists before sessions\n\nFewer documents");
            assertThat(it.get("cause").asString()).isEqualTo("wrong-accounts");
            assertThat(it.get("state").asString()).isEqualTo("open");
        });
        says("PARTNER", "One document");
        concludes();
        assertThat(proposals())
                .singleElement()
                .satisfies(it -> assertThat(it.get("text").asString()).endsWith("One document"));
    }

    @Test
    void whereNobodyWouldChangeAnythingNothingIsProposed() {
        concludes();
        assertThat(proposals()).isEmpty();
    }

    @Test
    void onlyWhoWritesProgramsDecidesOnceAndWithAReasonWhenItIsSetAside() {
        says("VENDOR", "Lists before sessions");
        concludes();
        var path = "/api/v1/proposals/" + proposals().getFirst().get("id").asString();
        assertThat(pam.post(path + "/acceptance", Map.of())).hasStatus(403);
        assertThat(owner.post(path + "/dismissal", Map.of("reason", " "))).hasStatus(422);
        assertThat(owner.post(path + "/dismissal", Map.of("reason", "Tried last year")))
                .hasStatus(204);
        assertThat(owner.post(path + "/acceptance", Map.of())).hasStatus(409);
        assertThat(proposals().getFirst().get("reason").asString()).isEqualTo("Tried last year");
        concludes();
        assertThat(proposals()).hasSize(1);
        assertThat(http.get().uri("/proposals").with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Lists before sessions", "Tried last year")
                .doesNotContain("Take up in the next version");
    }

    @Test
    void aRetrospectiveBeginsWithWhatIsKnown() {
        var findings = pam.json(pam.get(retrospective)).get("findings");
        assertThat(findings.valueStream().map(it -> it.get("topic").asString()))
                .contains("evidence", "indicators", "meetings");
        assertThat(http.get().uri("/onboardings/" + run + "/retrospective").with(As.pam()))
                .hasStatusOk()
                .bodyText()
                .contains("Missing evidence", "by day 30: not known");
    }
}
