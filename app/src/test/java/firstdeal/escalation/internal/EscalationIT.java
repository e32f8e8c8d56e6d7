package firstdeal.escalation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.escalation.Escalation;
import firstdeal.escalation.Escalation.State;
import firstdeal.escalation.EscalationId;
import firstdeal.escalation.Escalations;
import firstdeal.escalation.Escalations.Answer;
import firstdeal.escalation.Escalations.Draft;
import firstdeal.partner.Company;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Departures;
import firstdeal.partner.People;
import firstdeal.partner.Sponsors;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A question goes to the sponsors, and each answers by a link of their own. */
@IntegrationTest
class EscalationIT {

    private static final Draft QUESTION = new Draft(
            Set.of(Side.VENDOR, Side.PARTNER),
            "Do we name two sellers for this quarter?",
            "Both managers asked for them twice.",
            List.of("Yes", "Next quarter"));

    @Autowired
    Escalations escalations;

    @Autowired
    Sponsors sponsors;

    @Autowired
    People people;

    @Autowired
    Departures departures;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext app;

    private Nordhaven it;
    private ContactId ours;
    private ContactId theirs;
    private String mark;

    @BeforeEach
    void sponsorsAreNamed() throws Exception {
        it = Nordhaven.signed(0, app);
        mark = "x" + System.nanoTime();
        ours = sponsor(Company.OURS, Side.VENDOR, "Ida Berg");
        theirs = sponsor(it.partner(), Side.PARTNER, "Jonas Vik");
    }

    private ContactId sponsor(PartnerId company, Side side, String name) {
        var person =
                people.add(As.OWNER, company, ContactDetails.of(name, name.charAt(0) + mark + "@example.com", "CEO"));
        sponsors.name(As.OWNER, it.partner(), side, person);
        return person;
    }

    private Escalation asked(EscalationId id) {
        return escalations.get(As.PAM, id);
    }

    /** The link in the last mail to this person. */
    private String link(char first) {
        var text = jdbc.sql("select body from mail where recipient = :to order by id desc limit 1")
                .param("to", first + mark + "@example.com")
                .query(String.class)
                .single();
        return "/escalation/" + text.replaceAll("(?s).*/escalation/([\\w-]+).*", "$1");
    }

    @Test
    void bothSponsorsAnswerByTheirLinks() {
        var id = escalations.ask(As.PAM, it.run(), QUESTION);
        var mine = link('I');
        assertThat(http.get().uri(mine)).hasStatusOk().bodyText().contains("name two sellers", "asked for them twice");
        assertThat(http.get().uri("/escalation/wrong")).hasStatus(404);
        assertThat(asked(id).state()).isEqualTo(State.OPEN);

        assertThat(http.post().uri(mine).param("choice", "Maybe").with(As.viewer()))
                .hasStatus(422);
        assertThat(http.post().uri(mine).param("choice", "").with(As.viewer())).hasStatus(422);
        assertThat(http.post().uri(mine).param("choice", "Yes").with(As.viewer()))
                .hasStatus(303);
        assertThat(asked(id).state()).isEqualTo(State.OPEN);
        assertThat(http.post()
                        .uri(link('J'))
                        .param("answer", "Only one, from May")
                        .with(As.viewer()))
                .hasStatus(303);
        assertThat(asked(id).state()).isEqualTo(State.ANSWERED);
        assertThat(asked(id)
                        .asked(Side.PARTNER)
                        .orElseThrow()
                        .said()
                        .orElseThrow()
                        .by())
                .isEqualTo("Jonas Vik");
        assertThat(http.get().uri(it.page() + "/escalations").with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Only one, from May", "by their own link")
                .doesNotContain("⟦", "Send it");
        assertThat(http.get().uri(it.page() + "/activity").with(As.viewer()))
                .bodyText()
                .contains("Asked the sponsors: Do we name two sellers");
        assertThatThrownBy(() -> escalations.told(As.PAM, id, Side.VENDOR, new Answer("Next quarter", "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void onlyWhoCanBeAskedIsAsked() {
        departures.leave(As.OWNER, theirs, LocalDate.now(Nordhaven.ZONE), null);
        assertThatThrownBy(() -> escalations.ask(As.PAM, it.run(), QUESTION))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fields()).containsOnlyKeys("sides"));
        assertThatThrownBy(() -> escalations.ask(As.PAM, it.run(), new Draft(Set.of(), " ", "", List.of())))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fields()).containsOnlyKeys("sides", "question", "reason"));
        assertThat(http.post()
                        .uri(it.page() + "/escalations")
                        .param("question", "Who?")
                        .with(As.viewer()))
                .hasStatus(403);
    }

    @Test
    void whoFollowsAsSponsorIsAskedAndTheOldLinkIsDead() {
        var id = escalations.ask(As.PAM, it.run(), QUESTION);
        var old = link('J');
        assertThat(http.get().uri(old)).hasStatusOk();
        sponsor(it.partner(), Side.PARTNER, "Kaja Lund");
        escalations.askAgain(As.PAM, id);
        assertThat(http.get().uri(old)).hasStatus(404);
        assertThat(http.get().uri(link('K'))).hasStatusOk();

        escalations.withdraw(As.PAM, id, "They found one themselves");
        assertThat(http.post().uri(link('K')).param("choice", "Yes").with(As.viewer()))
                .hasStatus(422);
        assertThatThrownBy(() -> escalations.askAgain(As.PAM, id)).isInstanceOf(Refused.class);
    }

    @Test
    void theSameByFormAndByApi() throws Exception {
        assertThat(http.get().uri(it.page() + "/escalations").with(As.pam()))
                .bodyText()
                .contains("Ida Berg", "Send it");
        assertThat(http.post()
                        .uri(it.page() + "/escalations")
                        .param("sides.vendor", "true")
                        .param("question", "May they use our demo room?")
                        .param("reason", "It is yours.")
                        .param("options", "Yes\nNo\n")
                        .with(As.pam()))
                .hasStatus(303);
        var made = http.post()
                .uri(it.api() + "/escalations")
                .contentType("application/json")
                .content("{\"sides\":[\"PARTNER\"],\"question\":\"Who signs?\",\"reason\":\"Nobody says so\"}")
                .with(As.pam())
                .exchange();
        assertThat(made).hasStatus(201);
        String id = JsonPath.read(made.getResponse().getContentAsString(), "$.id");
        assertThat(http.post()
                        .uri("/api/v1/escalations/" + id + "/answers")
                        .contentType("application/json")
                        .content("{\"side\":\"PARTNER\",\"answer\":\"Jonas\"}")
                        .with(As.pam()))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("answered");
        assertThat(http.get().uri(it.api() + "/escalations").with(As.viewer()))
                .bodyJson()
                .extractingPath("$.items[*].options.length()")
                .asArray()
                .containsExactlyInAnyOrder(0, 2);
        assertThat(escalations.of(As.PAM, it.run()))
                .filteredOn(e -> e.asked(Side.VENDOR).isPresent())
                .singleElement()
                .satisfies(e ->
                        assertThat(e.asked(Side.VENDOR).orElseThrow().contact()).isEqualTo(ours));
    }
}
