package firstdeal.lifecycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Partners;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Beginning, resting, moving and ending a run over HTTP. */
@CommittingTest
class LifecycleApiIT {

    @Autowired
    ApplicationContext app;

    @Autowired
    MockMvcTester http;

    private Nordhaven it;
    private Api owner;
    private Api pam;

    @BeforeEach
    void signedTwentyDaysAgo() throws Exception {
        it = Nordhaven.signed(20, app);
        owner = new Api(app, As.owner());
        pam = new Api(app, As.pam());
    }

    private JsonNode run() {
        return owner.json(owner.get(it.api()));
    }

    private Map<String, Object> start(String partner, LocalDate day0) {
        return new HashMap<>(Map.of(
                "partner", partner, "program", "first-deal-90", "day0", day0.toString(), "zone", "Europe/Berlin"));
    }

    private String partner(String name) {
        return app.getBean(Partners.class)
                .add(As.OWNER, CompanyDetails.of(name + " " + System.nanoTime(), "reseller"))
                .id()
                .toString();
    }

    private static void refused(MvcTestResult answer, String field) {
        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fields")
                .asMap()
                .containsKey(field);
    }

    @Test
    void aRunRestsAndGoesOn() {
        refused(
                pam.post(
                        it.api() + "/pause",
                        Map.of("resume", it.today().plusDays(5).toString())),
                "reason");
        refused(pam.post(it.api() + "/pause", Map.of("reason", "Fair")), "resume");
        refused(
                pam.post(
                        it.api() + "/pause",
                        Map.of("resume", it.today().plusDays(40).toString(), "reason", "Fair")),
                "resume");
        assertThat(pam.post(
                        it.api() + "/pause",
                        Map.of("resume", it.today().plusDays(5).toString(), "reason", "Fair")))
                .hasStatusOk();
        assertThat(run().path("state").asString()).isEqualTo("paused");
        assertThat(pam.post(it.api() + "/resume", Map.of())).hasStatusOk();
        assertThat(run().path("state").asString()).isEqualTo("active");
        assertThat(pam.post(it.api() + "/resume", Map.of())).hasStatus(422);
    }

    @Test
    void onlyTheOwnerCancelsAndThePartnerCanBeginAgain() {
        assertThat(pam.post(it.api() + "/cancellation", Map.of("reason", "They were bought")))
                .hasStatus(403);
        refused(owner.post(it.api() + "/cancellation", Map.of()), "reason");
        refused(owner.post("/api/v1/onboardings", start(it.partner().toString(), it.today())), "partner");
        assertThat(owner.post(it.api() + "/cancellation", Map.of("reason", "They were bought")))
                .hasStatusOk();
        assertThat(run().path("state").asString()).isEqualTo("ended");
        assertThat(pam.post(
                        it.api() + "/pause",
                        Map.of("resume", it.today().plusDays(5).toString(), "reason", "x")))
                .hasStatus(422);

        assertThat(owner.post("/api/v1/onboardings", start(it.partner().toString(), it.today())))
                .hasStatus(201);
    }

    @Test
    void aRunEndsOnlyWhenItsLastGateIsDecided() {
        var end = Map.of(
                "outcome", "first-deal", "note", "Won", "handOverTo", it.mara().toString());
        assertThat(pam.post(it.api() + "/end", end)).hasStatus(422).bodyText().contains("gate");
        assertThat(run().path("state").asString()).isEqualTo("active");
    }

    @Test
    void whoComesLateSaysWhichGatesWerePassedAndWhoAttestsIt() {
        var late = start(partner("Kelda Systems"), it.today().minusDays(50));
        late.put("passedBefore", List.of("gate-14", "gate-30"));
        refused(owner.post("/api/v1/onboardings", late), "attestedBy");
        late.put("attestedBy", "Ana Duarte");
        var preview = owner.post("/api/v1/onboardings/preview", late);
        assertThat(preview).hasStatusOk();
        var started = owner.post("/api/v1/onboardings", late);
        assertThat(started).hasStatus(201);
        var whole = owner.json(owner.get(String.valueOf(started.getResponse().getHeader("Location"))));
        assertThat(whole.path("phase").asString()).isEqualTo("pipeline-build");
        assertThat(whole.at("/gates/0/state").asString()).startsWith("passed");

        var gap = start(partner("Gapless"), it.today().minusDays(50));
        gap.put("passedBefore", List.of("gate-30"));
        gap.put("attestedBy", "Ana Duarte");
        refused(owner.post("/api/v1/onboardings", gap), "passedBefore");
    }

    @Test
    void dayZeroIsPreviewedSignedAndCorrected() {
        var prepared = new HashMap<String, Object>(Map.of(
                "partner",
                partner("Orka"),
                "program",
                "first-deal-90",
                "expectedDay0",
                it.today().plusDays(10).toString(),
                "zone",
                Nordhaven.ZONE.getId()));
        var path = String.valueOf(
                owner.post("/api/v1/onboardings", prepared).getResponse().getHeader("Location"));
        var preview = owner.get(path + "/day0-preview?day0=" + it.today());
        assertThat(preview).hasStatusOk();
        assertThat(owner.json(preview).path("tasks").size()).isPositive();
        assertThat(owner.json(owner.get(path)).path("state").asString()).isEqualTo("preparing");
        refused(
                owner.post(
                        path + "/signature",
                        Map.of("day0", it.today().plusDays(2).toString())),
                "day0");
        assertThat(owner.post(path + "/signature", Map.of("day0", it.today().toString())))
                .hasStatusOk();
        assertThat(pam.post(
                        path + "/day0-correction",
                        Map.of("day0", it.today().minusDays(1).toString(), "reason", "Typo")))
                .hasStatus(403);
        refused(
                owner.post(
                        path + "/day0-correction",
                        Map.of("day0", it.today().minusDays(1).toString())),
                "reason");
        assertThat(owner.post(
                        path + "/day0-correction",
                        Map.of("day0", it.today().minusDays(1).toString(), "reason", "Typo")))
                .hasStatusOk();
        assertThat(owner.json(owner.get(path)).path("day0").asString())
                .isEqualTo(it.today().minusDays(1).toString());
    }

    @Test
    void aRunMovesToAnotherVersionAfterALookAtWhatChanges() throws Exception {
        var now = run().path("programVersion").asString();
        var source = http.get()
                .uri("/api/v1/programs/" + now)
                .accept("application/yaml")
                .with(As.owner())
                .exchange();
        assertThat(source).hasStatusOk();
        var text = source.getResponse().getContentAsString().replaceFirst("key: tools-shown", "key: tools-presented");
        var draft = http.post()
                .uri("/api/v1/programs")
                .contentType(MediaType.parseMediaType("application/yaml"))
                .content(text)
                .with(As.owner())
                .exchange();
        assertThat(draft).hasStatus(201);
        var to = owner.json(draft).path("id").asString();
        refused(owner.get(it.api() + "/move-preview?programVersion=" + to), "programVersion");
        assertThat(http.post()
                        .uri("/api/v1/programs/" + to + "/publication")
                        .header("If-Match", String.valueOf(draft.getResponse().getHeader("ETag")))
                        .with(As.owner()))
                .hasStatusOk();

        var preview = owner.json(owner.get(it.api() + "/move-preview?programVersion=" + to));
        assertThat(preview.path("added").toString()).contains("tools-presented");
        assertThat(preview.path("removed").toString()).contains("tools-shown");
        assertThat(run().path("programVersion").asString()).isEqualTo(now);

        assertThat(http.get().uri(it.page() + "/life?programVersion=" + to).with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("⟦");
        assertThat(pam.post(it.api() + "/move", Map.of("programVersion", to))).hasStatusOk();
        assertThat(run().path("programVersion").asString()).isEqualTo(to);
        refused(pam.post(it.api() + "/move", Map.of("programVersion", to)), "programVersion");
    }
}
