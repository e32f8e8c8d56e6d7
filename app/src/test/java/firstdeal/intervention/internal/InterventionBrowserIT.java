package firstdeal.intervention.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.Browser;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.SignIn;
import firstdeal.document.Documents;
import firstdeal.document.Documents.AgreementDraft;
import firstdeal.document.Documents.Writing;
import firstdeal.identity.People;
import firstdeal.intervention.Intervention.Outcome;
import firstdeal.intervention.Intervention.Plan;
import firstdeal.shared.Actor;
import firstdeal.shared.Side;
import firstdeal.shared.StaffRole;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is agreed, what stands still and what was learned, as a person sees it. */
@CommittingTest
class InterventionBrowserIT {

    @Autowired
    ApplicationContext app;

    @Autowired
    InterventionService interventions;

    @Autowired
    RetrospectiveService retrospectives;

    @Autowired
    Documents documents;

    @Autowired
    People staff;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @Test
    void theirPages() throws Exception {
        var it = Nordhaven.signed(88, app);
        var base = "http://localhost:" + port;
        var mara = staff.add(
                new Actor.System("test"),
                "Mara Lindqvist",
                "mara@vendor.example",
                StaffRole.PAM,
                ZoneOffset.UTC,
                Locale.UK);
        var session = SignIn.as(mara, port, database);

        Browser.look(base, it.page() + "/interventions", "interventions-empty", session);
        somethingHappened(it);
        Browser.look(base, it.page() + "/interventions", "interventions", session);
        Browser.look(base, it.page() + "/retrospective", "retrospective", session);
        Browser.look(base, it.page() + "/documents", "documents", session);
        Browser.look(base, it.page() + "/documents/joint-value-proposition", "document", session);
        try (var visit = Browser.withoutScript(base)) {
            visit.take(session);
            var page = visit.go(it.page() + "/interventions").page();
            page.locator("main details.mt4 summary").first().press("Enter");
            page.locator("input[name=measure]").first().fill("Both managers met");
            page.locator("details[open] button").first().press("Enter");
            assertThat(page.locator("main").textContent()).contains("The plan is kept.", "Both managers met");
            page.locator("#begin-cause").fill("Nobody <i>calls</i>");
            page.locator("form:has(#begin-cause)").evaluate("form => form.noValidate = true");
            page.locator("#begin-reviewOn").fill("");
            page.locator("form:has(#begin-cause) button").press("Enter");
            assertThat(page.locator("#begin-reviewOn-wrong").textContent()).contains("Say on which day");
            assertThat(page.locator("#begin-cause").inputValue()).isEqualTo("Nobody <i>calls</i>");
        }
        try (var visit = Browser.visit(base, Browser.View.NARROW)) {
            visit.take(session);
            visit.page().setViewportSize(320, 700);
            for (var path : List.of("/interventions", "/retrospective", "/documents")) {
                visit.go(it.page() + path);
                assertThat((Integer) visit.page().evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(320);
            }
            visit.go(it.page() + "/interventions");
            for (var summary : visit.page().locator("main summary").all()) {
                summary.press("Enter");
            }
            visit.picture("interventions-forms");
            visit.axe();
        }
    }

    private void somethingHappened(Nordhaven it) {
        var first = interventions.open(
                As.PAM,
                it.run(),
                "gate-30",
                "No AE of theirs was certified by day 30",
                it.today().plusDays(7));
        interventions.close(As.PAM, it.run(), first, Outcome.WORKED, "Two passed the pitch within a week.");
        var second = interventions.open(
                As.PAM,
                it.run(),
                "gate-60",
                "Neither deal has their seller on it: both sellers are paid on renewals only.",
                it.today().plusDays(9));
        interventions.plan(
                As.PAM,
                it.run(),
                second,
                0,
                new Plan(
                        "Neither deal has their seller on it: both sellers are paid on renewals only.",
                        Optional.of(it.mara()),
                        Optional.empty(),
                        List.of("Lars asks for a spiff for the first deal", "Introduce the two sellers at Ostermark"),
                        "Their seller met the buyer",
                        it.today().plusDays(9)));
        interventions.open(
                As.PAM,
                it.run(),
                "general",
                "The weekly meeting was moved four times.",
                it.today().plusDays(14));
        retrospectives.answer(
                As.PAM,
                it.run(),
                "last-real-moment",
                Map.of(Side.VENDOR, "On day 51, with Ostermark. Nothing followed.", Side.PARTNER, "Two weeks ago."));
        retrospectives.answer(As.PAM, it.run(), "ours", Map.of(Side.VENDOR, "A demo system by day 20."));
        retrospectives.asked(As.PAM, it.run(), Side.PARTNER, it.today().minusDays(3));
        var nda = documents.add(As.PAM, it.partner(), new AgreementDraft("nda", "Mutual NDA", "", false));
        for (var side : List.of(Side.VENDOR, Side.PARTNER)) {
            documents.sign(
                    As.PAM,
                    it.partner(),
                    nda,
                    side,
                    "Astrid Holm",
                    "managing director",
                    it.today().minusDays(88));
        }
        documents.write(
                As.PAM,
                it.partner(),
                "joint-value-proposition",
                new Writing("Joint value proposition", "Their sellers open doors, ours close them.\n\nBoth win.", ""));
        documents.approve(As.PAM, it.partner(), "joint-value-proposition", 1, Side.VENDOR, it.mara(), it.today());
    }
}
