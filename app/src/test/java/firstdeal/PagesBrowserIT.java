package firstdeal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import firstdeal.Browser.View;
import firstdeal.account.AccountName;
import firstdeal.identity.People;
import firstdeal.registration.Claim;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationFilter;
import firstdeal.registration.Registrations;
import firstdeal.shared.Money;
import firstdeal.shared.StaffRole;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages on which a partner manager works, each as everybody must be able to read and to use it. */
@CommittingTest
class PagesBrowserIT {

    @Autowired
    ApplicationContext app;

    @Autowired
    People staff;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    String base;
    Cookie session;

    @BeforeEach
    void somebody() {
        base = "http://localhost:" + port;
        var unique = System.nanoTime() + "@vendor.example";
        session = SignIn.as(
                staff.add(As.OWNER, "Ingrid Holt", unique, StaffRole.PROGRAM_OWNER, ZoneOffset.UTC, Locale.UK),
                port,
                database);
    }

    @Test
    void everyPageIsReadableByEverybody() throws Exception {
        var it = Nordhaven.signed(44, app);
        var program = program("first-deal-90");
        var draft = draftOf(program);

        var pages = pages(it, program, draft);
        var registered = registered(it);
        pages.put("registration", "/deals/" + registered.id());
        pages.put("account", "/accounts/" + registered.account());
        pages.put("account to merge", "/accounts/" + registered.account() + "/merge?q=a");
        Browser.examine(base, pages, session);
        Browser.examine(base, Map.of("sign-in", "/login", "local mails", "/mail"));
    }

    /** One with something against it, so that its page has everything. */
    private Registration registered(Nordhaven it) {
        var registrations = app.getBean(Registrations.class);
        var account = new AccountName("Readable works", "readable.example", "SE");
        var closes = it.today().plusDays(60);
        for (var partner : List.of(Nordhaven.another(app), it.partner())) {
            registrations.submit(As.OWNER, Claim.of(partner, account, "Suite", Money.of("1000", "EUR"), closes));
        }
        return registrations.find(As.OWNER, RegistrationFilter.of(it.run())).getFirst();
    }

    private Map<String, String> pages(Nordhaven it, String program, String draft) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("portfolio", "/");
        pages.put("today", "/today");
        pages.put("overview", it.page());
        pages.put("whole plan", it.page() + "/plan?show=all");
        pages.put("task", it.page() + "/tasks/nda-signed");
        pages.put("new task", it.page() + "/tasks/new");
        pages.put("several tasks", it.page() + "/tasks/edit");
        pages.put("people of a run", it.page() + "/people");
        pages.put("gates", it.page() + "/gates");
        pages.put("gate room", it.page() + "/gates/gate-14");
        pages.put("later gate", it.page() + "/gates/gate-60");
        pages.put("pipeline", "/deals/board");
        pages.put("deals as a table", "/deals/board?view=table");
        pages.put("forecast", "/deals/forecast");
        pages.put("deal to open", "/opportunities/new?run=" + it.run());
        pages.put("joint accounts", it.page() + "/accounts");
        pages.put("settings of deals", "/settings/deals");
        pages.put("documents", it.page() + "/documents");
        pages.put("document", it.page() + "/documents/joint-value-proposition");
        pages.put("interventions", it.page() + "/interventions");
        pages.put("retrospective", it.page() + "/retrospective");
        pages.put("log", it.page() + "/log?kind=meeting-held");
        pages.put("messages", it.page() + "/messages");
        pages.put("message", it.page() + "/messages/pam-introduction");
        pages.put("feeds", it.page() + "/feeds");
        pages.put("mailbox", "/settings/mailbox");
        pages.put("outcomes", it.page() + "/outcomes");
        pages.put("calendar", it.page() + "/calendar");
        pages.put("calendar of a month", it.page() + "/calendar?view=month");
        pages.put("calendar planned anew", it.page() + "/calendar/replan?series=weekly-partnership&time=15:00");
        pages.put("gate meeting", it.page() + "/meetings/" + meeting(it, "gate-60-review"));
        pages.put("check-in of sponsors", it.page() + "/meetings/" + meeting(it, "sponsor-check-in-2"));
        pages.put("meeting outside the program", it.page() + "/meetings/new");
        pages.put("brief of a sponsor", brief(it));
        pages.put("escalations", it.page() + "/escalations");
        pages.put("question to a sponsor", question(it));
        pages.put("activity", it.page() + "/activity");
        pages.put("pause, move and end", it.page() + "/life");
        pages.put("start", "/onboardings/new");
        pages.put("programs", "/programs");
        pages.put("program", "/programs/" + program);
        pages.put("program on a date", "/programs/" + program + "/preview?day0=2026-03-02");
        pages.put("program of a type", "/programs/" + program + "?type=si");
        pages.put("draft", draft);
        pages.put("editor", draft + "/source");
        pages.put("difference", draft + "/diff?with=" + program);
        pages.put("import", "/programs/import");
        pages.put("staff", "/settings/people");
        pages.put("keys", "/settings/keys");
        pages.put("audit", "/settings/audit?chain=1");
        pages.put("outbox", "/settings/mails");
        pages.put("holidays", "/settings/holidays");
        pages.put("registrations", "/deals");
        pages.put("no registration", "/deals?q=nothing-like-it");
        pages.put("whose claim", "/deals/new");
        pages.put("claim", "/deals/new?partner=" + it.partner());
        pages.put("deals of a run", it.page() + "/deals");
        pages.put("import of registrations", "/deals/import");
        pages.put("rules of registration", "/settings/registrations");
        pages.put("import of deals", "/opportunities/import");
        pages.put("accounts", "/accounts");
        pages.put("import of accounts", "/accounts/import");
        pages.put("search", "/search?q=nord");
        return pages;
    }

    private String brief(Nordhaven it) {
        var secret = "brief-" + it.run();
        database.sql("""
                insert into sponsor_brief (meeting_id, side, partner_id, onboarding_id, contact_id, secret, sent_at)
                values (:meeting::uuid, 'VENDOR', :partner, :run, :contact, sha256(:secret::bytea), now())
                """)
                .param("meeting", meeting(it, "sponsor-check-in-2"))
                .param("partner", it.partner().value())
                .param("run", it.run().value())
                .param("contact", it.mara().value())
                .param("secret", secret)
                .update();
        return "/brief/" + secret;
    }

    /** One that waits for ours, with options, so that its pages have everything. */
    private String question(Nordhaven it) {
        var secret = "question-" + it.run();
        database.sql("""
                with asked as (
                    insert into escalation (id, partner_id, onboarding_id, question, reason, options, asked_by, asked_at)
                    values (gen_random_uuid(), :partner, :run, 'Do we name two sellers?', 'Both asked for them twice.',
                            '{Yes,Next quarter}', 'Mara Lindqvist', now())
                    returning id)
                insert into escalation_sponsor (escalation_id, side, partner_id, contact_id, secret, sent_at)
                select id, 'VENDOR', :partner, :contact, sha256(:secret::bytea), now() from asked
                """)
                .param("partner", it.partner().value())
                .param("run", it.run().value())
                .param("contact", it.mara().value())
                .param("secret", secret)
                .update();
        return "/escalation/" + secret;
    }

    private String meeting(Nordhaven it, String key) {
        return database.sql("select id from meeting where onboarding_id = :run and key = :key")
                .param("run", it.run().value())
                .param("key", key)
                .query(String.class)
                .single();
    }

    private String program(String key) {
        return database.sql("select id from program_version where program_key = :key and state = 'PUBLISHED'")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private String draftOf(String program) {
        try (var visit = Browser.visit(base, View.LIGHT)) {
            visit.take(session);
            var page = visit.go("/programs/" + program).page();
            page.locator("form[action$='/drafts'] button").click();
            page.waitForURL("**/source");
            return java.net.URI.create(page.url()).getPath().replace("/source", "");
        }
    }

    @Test
    void aPreviewIsReadableAndStartsWhatItShows() throws Exception {
        var it = Nordhaven.signed(5, app);
        try (var visit = Browser.visit(base, View.LIGHT)) {
            visit.take(session);
            var page = visit.go("/onboardings/new").page();
            page.locator("#start-partner").selectOption(it.partner().toString());
            page.locator("#start-programVersion").selectOption(program("internal-launch-list"));
            page.locator("#start-day0").fill(it.today().toString());
            page.locator("main form button.btn-primary").click();
            page.waitForSelector("#tasks");
            visit.axe();
            page.setViewportSize(380, 800);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(380);
            page.locator("form[action='/onboardings'] button.btn-primary").click();
            page.waitForURL("**/plan");
            assertThat(page.locator("main").textContent()).contains("On the way.");
        }
    }

    @Test
    void theKeyboardAloneLeadsThroughADay() throws Exception {
        var it = Nordhaven.signed(3, app);
        try (var visit = Browser.visit(base, View.LIGHT)) {
            visit.take(session);
            var page = visit.go("/").page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("fd-skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);

            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/onboardings/*");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
            page.keyboard().press("Escape");
            page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
            page.keyboard().press("?");
            page.locator("dialog[data-dialog=keys]").waitFor();
            page.keyboard().press("Escape");
            page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);

            var open = page.locator("li[data-row]:has(button[data-done])").first();
            var title = open.locator("[data-open]").textContent();
            for (int rows = 0;
                    rows < 100 && !title.equals(page.evaluate("document.activeElement.textContent"));
                    rows++) {
                page.keyboard().press("j");
            }
            page.keyboard().press("x");
            page.locator("li[data-row]", new com.microsoft.playwright.Page.LocatorOptions().setHasText(title))
                    .locator("[aria-pressed=true]")
                    .waitFor();

            page.keyboard().press("g");
            page.keyboard().press("r");
            page.waitForURL("**/programs");
            page.keyboard().press("g");
            page.keyboard().press("p");
            page.waitForURL(base + "/");
        }
    }
}
