package firstdeal.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Agreements and artifacts as programs and people handle them. */
@CommittingTest
class DocumentApiIT {

    private static final String TEXT = "Their sellers open doors, ours close them.";

    @Autowired
    MockMvcTester http;

    @Autowired
    ApplicationContext app;

    @Autowired
    JsonMapper json;

    private Nordhaven it;

    @BeforeEach
    void somebodyOnTheWay() throws Exception {
        it = Nordhaven.signed(10, app);
    }

    @Test
    void anAgreementIsInForceOnceBothSidesHaveSigned() throws Exception {
        var path = agreement();
        assertThat(sign(path, "VENDOR", it.today().minusDays(9).toString()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.executedOn")
                .isNull();
        assertThat(sign(path, "PARTNER", it.today().minusDays(7).toString()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.executedOn")
                .isEqualTo(it.today().minusDays(7).toString());

        assertThat(http.delete().uri(path + "/signatures/PARTNER").with(As.pam()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.executedOn")
                .isNull();
    }

    @Test
    void oneAgreementOfAKindPerPartner() throws Exception {
        agreement();
        assertRefused(post(it.partnerApi() + "/agreements", Map.of("kind", "nda")), "kind");
    }

    @Test
    void aVersionThatSomebodyElseChangedIsRefused() throws Exception {
        var path = agreement();
        var change = json.writeValueAsString(Map.of("title", "Mutual NDA"));
        assertThat(patch(path, null, change)).hasStatus(428);
        var seen = String.valueOf(
                http.get().uri(path).with(As.pam()).exchange().getResponse().getHeader("ETag"));
        assertThat(patch(path, seen, change))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Mutual NDA");
        assertThat(patch(path, seen, change)).hasStatus(412);
    }

    @Test
    void whatIsWrongWithASignatureIsSaidBesideItsField() throws Exception {
        var path = agreement();
        assertRefused(sign(path, "VENDOR", it.today().plusDays(2).toString()), "signedOn");
        assertRefused(post(path + "/signatures", Map.of("side", "VENDOR", "signedOn", it.today())), "signatory");
        assertRefused(post(path + "/signatures", Map.of("signatory", "X", "signedOn", it.today())), "side");
        assertRefused(sign(path, "JOINT", it.today().toString()), "side");
    }

    @Test
    void onePersonNeverApprovesForBothSides() throws Exception {
        var path = written();
        assertRefused(approve(path, "PARTNER", it.mara().value()), "contact");
        assertThat(approve(path, "VENDOR", it.mara().value())).hasStatus(201);
        assertThat(approve(path, "PARTNER", it.lars().value()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.approvals.length()")
                .isEqualTo(2);
        assertThat(http.get()
                        .uri(it.page() + "/documents/joint-value-proposition")
                        .with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Agreed in version 1", TEXT)
                .doesNotContain("⟦", "<form class=\"fd-form");

        assertThat(post(path + "/versions", Map.of("body", "Another text."))).hasStatus(201);
        assertThat(http.get().uri(it.page() + "/documents").with(As.viewer()))
                .bodyText()
                .contains("Agreed in version 1, version 2 is open");
    }

    @Test
    void whatIsWrongWithADocumentIsSaidBesideItsField() throws Exception {
        var artifacts = it.partnerApi() + "/artifacts/joint-value-proposition";
        assertRefused(post(artifacts + "/versions", Map.of("body", " ")), "body");
        assertRefused(post(artifacts + "/versions", Map.of("link", "javascript:alert(1)")), "link");
        var path = written();
        assertRefused(
                post(
                        path + "/approvals",
                        Map.of("side", "VENDOR", "contact", it.mara().value(), "version", 9)),
                "version");
        assertThat(approve(path, "VENDOR", new UUID(1, 2))).hasStatus(404);
    }

    @Test
    void aPartnerOutOfSightIsNotFound() throws Exception {
        var path = agreement();
        var stranger = As.actor(new Actor.Staff(
                new StaffId(new UUID(3, 3)),
                "Sune Stranger",
                StaffRole.PAM,
                new Scope.Only(Set.of(new PartnerId(new UUID(4, 4))))));
        assertThat(http.get().uri(path).with(stranger)).hasStatus(404);
        assertThat(http.get().uri(it.partnerApi() + "/agreements").with(stranger))
                .hasStatus(404);
        assertThat(http.get().uri(it.page() + "/documents").with(stranger)).hasStatus(404);
        assertThat(http.post()
                        .uri(it.partnerApi() + "/artifacts/joint-value-proposition/versions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"body\":\"mine\"}")
                        .with(stranger))
                .hasStatus(404);
    }

    @Test
    void aSignatureWithoutAuthorityIsNotKept() {
        assertThat(http.post()
                        .uri(it.page() + "/documents/agreements/nda/signatures")
                        .param("side", "PARTNER")
                        .param("signatory", "Astrid Holm")
                        .param("signedOn", it.today().toString())
                        .with(As.pam()))
                .hasStatus(422);
        assertThat(http.get().uri(it.partnerApi() + "/agreements").with(As.pam()))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    private String agreement() throws Exception {
        var added = post(it.partnerApi() + "/agreements", Map.of("kind", "nda", "title", "NDA"));
        assertThat(added).hasStatus(201);
        return String.valueOf(added.getResponse().getHeader("Location"));
    }

    private String written() throws Exception {
        var path = it.partnerApi() + "/artifacts/joint-value-proposition";
        assertThat(post(path + "/versions", Map.of("body", TEXT))).hasStatus(201);
        return path;
    }

    private MvcTestResult sign(String path, String side, String on) throws Exception {
        return post(
                path + "/signatures",
                Map.of("side", side, "signatory", "Astrid Holm", "authority", "managing director", "signedOn", on));
    }

    private MvcTestResult approve(String path, String side, UUID contact) throws Exception {
        return post(path + "/approvals", Map.of("side", side, "contact", contact));
    }

    private MvcTestResult post(String path, Map<String, Object> body) throws Exception {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(As.pam())
                .exchange();
    }

    private MvcTestResult patch(String path, @org.jspecify.annotations.Nullable String seen, String body) {
        var request = http.patch()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(As.pam());
        return (seen == null ? request : request.header("If-Match", seen)).exchange();
    }

    private static void assertRefused(MvcTestResult answer, String field) {
        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fields")
                .asMap()
                .containsOnlyKeys(field);
    }
}
