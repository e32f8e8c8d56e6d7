package firstdeal.intervention.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Interventions and the retrospective as programs and people handle them. */
@CommittingTest
class InterventionApiIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    ApplicationContext app;

    @Autowired
    JsonMapper json;

    private Nordhaven it;

    @BeforeEach
    void somebodyInTheLastWeek() throws Exception {
        it = Nordhaven.signed(88, app);
    }

    @Test
    void anInterventionIsOpenedPlannedAndClosed() throws Exception {
        var path = opened("gate-60");
        var planned = post(
                path + "/plan",
                Map.of(
                        "ourOwner", it.mara().value(),
                        "theirOwner", it.lars().value(),
                        "actions", List.of("Find their seller", " ", "Book the buyer"),
                        "measure", "Their seller met the buyer"));
        assertThat(planned).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(planned)
                .bodyJson()
                .extractingPath("$.actions")
                .asArray()
                .containsExactly("Find their seller", "Book the buyer");
        assertThat(post(path + "/closing", Map.of("outcome", "WORKED", "note", "They met")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.closed.outcome")
                .isEqualTo("WORKED");
        assertThat(post(path + "/plan", Map.of("measure", "Too late"))).hasStatus(422);
    }

    @Test
    void atMostOneIsOpenAboutOneThing() throws Exception {
        var path = opened("gate-60");
        assertRefused(open("gate-60", 5), "group");
        opened("general");
        assertThat(post(path + "/closing", Map.of("outcome", "OVERTAKEN"))).hasStatusOk();
        opened("gate-60");
        assertThat(http.get().uri(it.api() + "/interventions").with(As.viewer()))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(3);
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() throws Exception {
        assertRefused(open("gate-61", 5), "group");
        assertRefused(open("gate-60", 15), "reviewOn");
        assertRefused(open("gate-60", 0), "reviewOn");
        assertRefused(post(it.api() + "/interventions", Map.of("cause", "x")), "reviewOn");
        var path = opened("gate-60");
        assertRefused(post(path + "/plan", Map.of("ourOwner", it.lars().value())), "ourOwner");
        assertRefused(post(path + "/plan", Map.of("theirOwner", it.mara().value())), "theirOwner");
        assertRefused(post(path + "/plan", Map.of("actions", List.of("1", "2", "3", "4", "5", "6"))), "actions");
        assertRefused(post(path + "/closing", Map.of("note", "x")), "outcome");
    }

    @Test
    void aPlanThatSomebodyElseChangedIsRefused() throws Exception {
        var path = opened("gate-60");
        assertThat(post(path + "/plan", Map.of("measure", "One"), "\"0\"")).hasStatusOk();
        assertThat(post(path + "/plan", Map.of("measure", "Two"), "\"0\"")).hasStatus(412);
    }

    @Test
    void aPartnerOutOfSightIsNotFound() throws Exception {
        opened("gate-60");
        var stranger = As.actor(new Actor.Staff(
                new StaffId(new UUID(3, 3)),
                "Sune Stranger",
                StaffRole.PAM,
                new Scope.Only(Set.of(new PartnerId(new UUID(4, 4))))));
        for (var path : List.of(it.api(), it.page())) {
            for (var what : List.of("/interventions", "/retrospective")) {
                assertThat(http.get().uri(path + what).with(stranger))
                        .as(path + what)
                        .hasStatus(404);
            }
        }
    }

    @Test
    void bothSidesAnswerAndARetrospectiveIsConcluded() throws Exception {
        var path = it.api() + "/retrospective";
        assertRefused(post(path + "/answers", Map.of("side", "VENDOR", "answers", Map.of("why", "x"))), "why");
        assertThat(post(path + "/answers", Map.of("side", "VENDOR", "answers", Map.of("cycle", "Half a year"))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.answers.VENDOR.cycle")
                .isEqualTo("Half a year");
        assertRefused(
                post(
                        path + "/requests",
                        Map.of("side", "PARTNER", "on", it.today().minusDays(89))),
                "on");
        assertThat(post(
                        path + "/requests",
                        Map.of("side", "PARTNER", "on", it.today().minusDays(11))))
                .hasStatusOk();
        assertThat(page()).contains("We have 11 questions to answer", "has 12.");
        assertThat(post(path + "/requests", Map.of("side", "PARTNER", "on", it.today())))
                .hasStatusOk();
        assertThat(page()).contains("We have 11 questions left");

        assertRefused(post(path + "/conclusion", Map.of("cause", "bad-luck", "decision", "end")), "cause");
        assertRefused(post(path + "/conclusion", Map.of("cause", "no-fit", "decision", "maybe")), "decision");
        assertThat(post(path + "/conclusion", Map.of("cause", "no-fit", "decision", "end", "note", "We part friends")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.decision")
                .isEqualTo("end");
        assertThat(page()).contains("We part friends").doesNotContain("⟦");
    }

    @Test
    void whoOnlyReadsSeesNoForm() {
        assertThat(http.get().uri(it.page() + "/interventions").with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing stands still here.")
                .doesNotContain("Open the intervention", "⟦");
        assertThat(form(it.page() + "/interventions", "group", "general", "cause", "x", "reviewOn", "soon"))
                .hasStatus(422);
    }

    @Test
    void aFormOfThePageOpensPlansAndCloses() throws Exception {
        var page = it.page() + "/interventions";
        assertThat(form(
                        page,
                        "group",
                        "gate-30",
                        "cause",
                        "No AE certified",
                        "reviewOn",
                        it.today().plusDays(7).toString()))
                .hasStatus(303);
        var id = json.readTree(http.get()
                        .uri(it.api() + "/interventions")
                        .with(As.pam())
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .at("/items/0/id")
                .asString();
        var plan = new String[] {
            "version",
            "0",
            "cause",
            "No AE certified",
            "ourOwner",
            it.mara().toString(),
            "theirOwner",
            "",
            "action3",
            "Book the pitch",
            "measure",
            "One certified",
            "reviewOn",
            it.today().plusDays(9).toString()
        };
        assertThat(form(page + "/" + id + "/plan", plan)).hasStatus(303);
        assertThat(form(page + "/" + id + "/plan", plan)).hasStatus(409);
        assertThat(http.get().uri(page).with(As.pam()))
                .bodyText()
                .contains("Mara Lindqvist", "Book the pitch", "still needs an owner on each side")
                .doesNotContain("⟦");
        assertThat(form(page + "/" + id + "/closing", "outcome", "DID_NOT_WORK"))
                .hasStatus(303);
        assertThat(http.get().uri(page).with(As.pam())).bodyText().contains("Earlier", "Did not work");
    }

    private String page() throws Exception {
        return http.get()
                .uri(it.page() + "/retrospective")
                .with(As.pam())
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult form(String path, String... fields) {
        var request = http.post().uri(path).with(As.pam());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String opened(String group) throws Exception {
        var opened = open(group, 7);
        assertThat(opened).hasStatus(201);
        return String.valueOf(opened.getResponse().getHeader("Location"));
    }

    private MvcTestResult open(String group, int days) throws Exception {
        return post(
                it.api() + "/interventions",
                Map.of(
                        "group",
                        group,
                        "cause",
                        "Their seller is not on it",
                        "reviewOn",
                        it.today().plusDays(days)));
    }

    private MvcTestResult post(String path, Map<String, Object> body) throws Exception {
        return post(path, body, null);
    }

    private MvcTestResult post(String path, Map<String, Object> body, @Nullable String seen) throws Exception {
        var request = http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
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
