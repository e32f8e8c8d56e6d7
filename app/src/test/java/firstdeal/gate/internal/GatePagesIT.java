package firstdeal.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Partners;
import firstdeal.program.ProgramVersion;
import firstdeal.program.Programs;
import firstdeal.shared.OnboardingId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The gates of a run as people see and decide them. */
@IntegrationTest
class GatePagesIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Autowired
    MockMvc web;

    @Autowired
    Starts starts;

    @Autowired
    Partners partners;

    @Autowired
    Programs programs;

    @Autowired
    GateQueries gates;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    private LocalDate today;
    private OnboardingId run;
    private String room;

    @BeforeEach
    void aRunOfTheBuiltInProgram() {
        today = LocalDate.now(clock.withZone(ZONE));
        var partner = partners.add(As.OWNER, CompanyDetails.of("Tessellate Labs", "reseller"))
                .id();
        var builtIn = programs.published().stream()
                .filter(it -> it.program().key().equals("first-deal-90"))
                .map(ProgramVersion::id)
                .findFirst()
                .orElseThrow();
        run = starts.start(As.OWNER, Start.signed(partner, builtIn, today.minusDays(10), ZONE));
        room = "/onboardings/" + run + "/gates/gate-14";
    }

    private MockHttpServletResponse look(String path, RequestPostProcessor who) throws Exception {
        var answer = web.perform(get(path).with(who)).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private MvcResult decide(String kind, String reason, String reviewOn) throws Exception {
        return web.perform(post(room + "/decisions")
                        .with(As.pam())
                        .param("_from", room)
                        .param("_form", "decide")
                        .param("seen", String.valueOf(gate().decisions().size()))
                        .param("decision", kind)
                        .param("reason", reason)
                        .param("reviewOn", reviewOn))
                .andReturn();
    }

    /** What a refused form is answered with: 422 and its own page, as the container forwards it. */
    private String refused(String kind, String reason, String reviewOn) throws Exception {
        var answer = decide(kind, reason, reviewOn);
        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getForwardedUrl()).isEqualTo(room);
        var refusal = "firstdeal.platform.form.Refusal";
        return web.perform(get(room)
                        .with(As.pam())
                        .requestAttr(
                                refusal,
                                java.util.Objects.requireNonNull(
                                        answer.getRequest().getAttribute(refusal))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private firstdeal.gate.Standing gate() {
        return gates.get(As.PAM, run).gate("gate-14").orElseThrow();
    }

    @Test
    void theRoomSaysWhatIsMissingAndWhereItIsPutRight() throws Exception {
        var page = look(room, As.pam());

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains(gate().missingCount() + " things are missing.")
                .contains("No signature is recorded yet")
                .contains("/onboardings/" + run + "/documents")
                .contains("/onboardings/" + run + "/calendar")
                .contains("value=\"hold\"")
                .contains("Not possible yet.")
                .contains("Only the program owner or our executive sponsor waives a gate.")
                .doesNotContain("⟦");
    }

    @Test
    void passingTooEarlyIsRefusedWithASentenceForEachCriterion() throws Exception {
        assertThat(refused("pass", "They are nice", ""))
                .contains("are missing.", "They are nice", "data-refused")
                .contains("No signature is recorded yet")
                .doesNotContain("⟦");
        assertThat(gate().decisions()).isEmpty();
    }

    @Test
    void aHoldIsKeptWithItsReasonAndCanBeTakenBack() throws Exception {
        assertThat(refused("hold", "", today.plusDays(5).toString())).contains("Say why the gate is held.");

        var held =
                decide("hold", "Nobody accepted", today.plusDays(5).toString()).getResponse();

        assertThat(held.getStatus()).isEqualTo(303);
        assertThat(held.getRedirectedUrl()).isEqualTo(room);
        assertThat(gate().state().key()).isEqualTo("held");
        var page = look(room, As.pam()).getContentAsString();
        assertThat(page).contains("held until", "Nobody accepted", "Evidence as it stood", "/reversal");
        assertThat(look(room, As.owner()).getContentAsString()).doesNotContain("/reversal");
        var undo = room + "/decisions/" + gate().decisions().getLast().id() + "/reversal";
        var undone = web.perform(post(undo).with(As.pam())).andReturn().getResponse();
        assertThat(undone.getStatus()).isEqualTo(303);
        assertThat(gate().state().key()).isEqualTo("open");
        assertThat(look(room, As.pam()).getContentAsString()).contains("Decision taken back");
    }

    @Test
    void aSecondDecisionOnTheSameSightIsTold() throws Exception {
        var stale = web.perform(post(room + "/decisions")
                        .with(As.pam())
                        .param("seen", "1")
                        .param("decision", "hold")
                        .param("reason", "Wait")
                        .param("reviewOn", today.plusDays(5).toString()))
                .andReturn()
                .getResponse();

        assertThat(stale.getStatus()).isEqualTo(409);
    }

    @Test
    void aReaderWhoDoesNotDecideSeesTheReasonAndNoForm() throws Exception {
        var page = look(room, As.viewer()).getContentAsString();

        assertThat(page).contains("Your role does not decide gates").doesNotContain(room + "/decisions\"");
        var refused = web.perform(post(room + "/decisions")
                        .with(As.viewer())
                        .param("decision", "hold")
                        .param("reason", "Wait")
                        .param("reviewOn", today.plusDays(5).toString()))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(gate().decisions()).isEmpty();
    }

    @Test
    void whatChangedSinceTheVisitBeforeStaysInSightForThisVisit() throws Exception {
        look(room, As.owner());
        assertThat(look(room, As.owner()).getContentAsString()).doesNotContain("Since you last looked");
        database.sql("""
                update gate_look set looked_at = looked_at - interval '1 hour',
                       seen = (select jsonb_object_agg(key, not value::boolean) from jsonb_each_text(seen))
                """).update();

        assertThat(look(room, As.owner()).getContentAsString()).contains("Since you last looked");
        assertThat(look(room, As.owner()).getContentAsString()).contains("Since you last looked");
        assertThat(look(room, As.pam()).getContentAsString()).doesNotContain("Since you last looked");

        database.sql("update gate_look set looked_at = looked_at - interval '1 hour'")
                .update();
        assertThat(look(room, As.owner()).getContentAsString()).doesNotContain("Since you last looked");
    }

    @Test
    void theTrackStandsInTheRoomAndTheCriteriaBearTheProgramsTitles() throws Exception {
        assertThat(look(room, As.viewer()).getContentAsString())
                .contains("fd-track-fig", "Tessellate Labs: Day 10 of 90", "Accepted: Weekly partnership meeting")
                .doesNotContain("weekly partnership<");
    }

    @Test
    void everyGateStandsInTheListAndALaterOneNamesTheFirst() throws Exception {
        var list = look("/onboardings/" + run + "/gates", As.viewer());

        assertThat(list.getStatus()).isEqualTo(200);
        assertThat(list.getContentAsString())
                .contains("Cadence gate", "Enablement gate", "Pipeline gate", "First-close gate", room)
                .doesNotContain("⟦");
        var later = look("/onboardings/" + run + "/gates/gate-60", As.pam()).getContentAsString();
        assertThat(later).contains("“Cadence gate” comes first.").doesNotContain("gate-60/decisions", "⟦");
    }
}
