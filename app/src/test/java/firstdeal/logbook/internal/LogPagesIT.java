package firstdeal.logbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.logbook.EntryKind;
import firstdeal.logbook.Logbook;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.platform.form.Refusal;
import firstdeal.program.ProgramVersion;
import firstdeal.program.Programs;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The log of a run as people see and fill it. */
@IntegrationTest
class LogPagesIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Autowired
    MockMvc web;

    @Autowired
    Starts starts;

    @Autowired
    Partners partners;

    @Autowired
    People people;

    @Autowired
    Programs programs;

    @Autowired
    Logbook log;

    @Autowired
    Clock clock;

    private OnboardingId run;
    private String path;
    private ContactId noor;
    private LocalDate today;

    @BeforeEach
    void aRunWithPeople() {
        today = LocalDate.now(clock.withZone(ZONE));
        var partner = partners.add(As.OWNER, CompanyDetails.of("Tessellate Labs", "reseller"))
                .id();
        people.add(As.OWNER, Company.OURS, ContactDetails.of("Hanne Osei", "hanne@example.com", ""));
        noor = people.add(As.OWNER, partner, ContactDetails.of("Noor Haddad", "noor@example.com", ""));
        var builtIn = programs.published().stream()
                .filter(it -> it.program().key().equals("first-deal-90"))
                .map(ProgramVersion::id)
                .findFirst()
                .orElseThrow();
        run = starts.start(As.OWNER, Start.signed(partner, builtIn, today.minusDays(10), ZONE));
        path = "/onboardings/" + run + "/log";
    }

    @Test
    void theFormOfEveryKindIsThere() throws Exception {
        assertThat(page(path)).contains("No fact is recorded by hand yet.", "Record a fact");
        for (var kind : EntryKind.values()) {
            assertThat(page(path + "?kind=" + kind.key()))
                    .as(kind.key())
                    .contains("</html>", "name=\"kind\" value=\"" + kind.key() + "\"", "value=\"" + today + "\"")
                    .doesNotContain("⟦");
        }
        assertThat(page(path + "?kind=series-answered&contact=" + noor))
                .contains("value=\"" + noor + "\" selected")
                .contains("Noor Haddad");
    }

    @Test
    void whoOnlyReadsIsOfferedNoForm() throws Exception {
        var answer = web.perform(get(URI.create(path + "?kind=meeting-held")).with(As.viewer()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("Record it").doesNotContain("Record a fact");
    }

    @Test
    void aHeldMeetingIsRecordedAndWithdrawn() throws Exception {
        var done = recordMeeting("vendor", "partner", "https://example.com/minutes");
        assertThat(done.getResponse().getStatus()).isEqualTo(303);
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo(path);
        assertThat(page(path))
                .contains("One fact is recorded by hand.", "was held with both sides", "Notes: We met")
                .contains("https://example.com/minutes", "Mara Lindqvist")
                .doesNotContain("⟦");

        var entry = log.of(As.PAM, run).getFirst().id();
        var unsaid = web.perform(post(path + "/" + entry + "/withdrawal")
                        .with(As.pam())
                        .param("reason", " ")
                        .param("_from", path)
                        .param("_form", "withdraw-" + entry))
                .andReturn();
        assertThat(unsaid.getResponse().getStatus()).isEqualTo(422);
        assertThat(again(unsaid)).contains("Say why it no longer counts.");

        var gone = web.perform(
                        post(path + "/" + entry + "/withdrawal").with(As.pam()).param("reason", "Another partner"))
                .andReturn();
        assertThat(gone.getResponse().getStatus()).isEqualTo(303);
        assertThat(page(path))
                .contains(
                        "No fact is recorded by hand yet.", "Withdrawn by Mara Lindqvist: Another partner", "<s class");
    }

    @Test
    void whatIsWrongIsSaidBesideWhatWasTyped() throws Exception {
        var refused = web.perform(post(path)
                        .with(As.pam())
                        .param("kind", "meeting-held")
                        .param("meetingKind", "")
                        .param("notes", "We met in the lobby")
                        .param("present.vendor", "vendor")
                        .param("on", today.plusDays(3).toString())
                        .param("_from", path + "?kind=meeting-held")
                        .param("_form", "fact"))
                .andReturn();

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(again(refused))
                .contains(
                        "has not come yet",
                        "This is needed.",
                        "We met in the lobby",
                        today.plusDays(3).toString())
                .contains("value=\"vendor\" checked");
        assertThat(log.of(As.PAM, run)).isEmpty();
    }

    @Test
    void theApiNamesPeopleByTheirIdAlone() throws Exception {
        var made = web.perform(post("/api/v1/onboardings/" + run + "/log")
                        .with(As.pam())
                        .header("Idempotency-Key", "log-1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"kind": "series-answered", "series": "weekly-partnership", "contact": "%s"}
                                """.formatted(noor)))
                .andReturn()
                .getResponse();

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getContentAsString()).contains("\"contact\":\"" + noor + "\"");
    }

    private MvcResult recordMeeting(String side, String other, String link) throws Exception {
        return web.perform(post(path)
                        .with(As.pam())
                        .param("kind", "meeting-held")
                        .param("meeting", "weekly-partnership")
                        .param("present." + side, side)
                        .param("present." + other, other)
                        .param("notes", "We met")
                        .param("link", link)
                        .param("on", today.toString()))
                .andReturn();
    }

    private String page(String address) throws Exception {
        var answer =
                web.perform(get(URI.create(address)).with(As.pam())).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    /** The page to which a refused form was forwarded; {@code MockMvc} does not follow by itself. */
    private String again(MvcResult refused) throws Exception {
        var refusal = Objects.requireNonNull(refused.getRequest().getAttribute(Refusal.class.getName()));
        var address = Objects.requireNonNull(refused.getResponse().getForwardedUrl());
        return web.perform(get(URI.create(address)).with(As.pam()).requestAttr(Refusal.class.getName(), refusal))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
