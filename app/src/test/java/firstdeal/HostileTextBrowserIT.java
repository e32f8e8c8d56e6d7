package firstdeal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import firstdeal.Browser.View;
import firstdeal.Browser.Visit;
import firstdeal.identity.People;
import firstdeal.shared.StaffRole;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody writes markup and script into every text field that there is. It is refused with a sentence or it is kept, and
 * wherever it is shown it is text: nothing runs, no element is made of it.
 */
@CommittingTest
class HostileTextBrowserIT {

    private static final String HOSTILE =
            "</textarea></title><script>boom=1</script><img src=x onerror=boom=1>\"'><b>&amp;";

    /** Nothing else in the product looks like this, so an element of it was made of somebody's text. */
    private static final String MADE_OF_TEXT =
            "document.querySelectorAll('script:not([src]), img[src=x], main b b, [onerror]').length";

    /** Fills one form: hostile text wherever text is taken, something valid elsewhere. Answers how many fields it filled. */
    private static final String FILL = """
            ([hostile, plain, today]) => {
              const valid = {
                link: 'https://nordhaven.example', website: 'https://nordhaven.example', domain: 'nordhaven.example',
                email: `l${Date.now()}@nordhaven.example`, zone: 'Europe/Berlin', language: 'en',
                country: 'SE', region: 'SE', amount: '1000 EUR', kind: 'Slack', role: 'practice-lead',
              };
              const form = document.querySelector('[data-under-test]');
              form.noValidate = true;
              for (const menu of document.querySelectorAll('details')) menu.open = true;
              let filled = 0;
              for (const it of form.elements) {
                if (!it.name || it.type === 'hidden' || it.readOnly || it.disabled) continue;
                if (it.tagName === 'TEXTAREA' || ['text', 'search', 'tel', 'email', 'url'].includes(it.type)) {
                  if (plain.includes(it.name)) {
                    it.value = valid[it.name.split('.').pop()] ?? '';
                  } else {
                    it.removeAttribute('maxlength');
                    it.value = hostile;
                    filled++;
                  }
                } else if (it.type === 'date') {
                  it.value = it.value || today;
                } else if (it.tagName === 'SELECT' && (!it.value || plain.includes(it.name))) {
                  it.selectedIndex = (it.selectedIndex + 1) % it.options.length;
                }
              }
              return filled;
            }
            """;

    /** Acts that take away what the others need, or end the visit; they come last or not at all. */
    private static final List<String> LAST = List.of("/cancellation", "/pause", "/departure", "/retirement");

    private static final List<String> NEVER =
            List.of("/logout", "/theme", "/merge", "/end", "/hand-over", "/revocation", "/source");

    /** Takes a key and never a text, so every hostile one is refused. */
    private static final String KEYS_ONLY = "/partners/*/roles";

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
    Nordhaven it;
    final Set<String> tried = new LinkedHashSet<>();
    final Set<String> written = new LinkedHashSet<>();

    @BeforeEach
    void somebody() throws Exception {
        base = "http://localhost:" + port;
        var unique = System.nanoTime() + "@vendor.example";
        var owner = staff.add(As.OWNER, "Ingrid Holt", unique, StaffRole.PROGRAM_OWNER, ZoneOffset.UTC, Locale.UK);
        session = SignIn.as(owner, port, database);
        it = Nordhaven.signed(20, app);
    }

    @Test
    void whatIsTypedIntoAnyFormIsTextWhereverItStands() {
        try (var visit = Browser.visit(base, View.LIGHT)) {
            visit.take(session);
            visit.page().onDialog(dialog -> {
                throw new AssertionError("A dialog: " + dialog.message());
            });
            for (var page : pages()) {
                for (var form : forms(visit, page)) {
                    write(visit, page, form);
                }
            }
            for (var page : pages()) {
                requireHarmless(visit.go(page).page());
            }
            tried.remove(KEYS_ONLY);
            assertThat(written).as("forms that took a text").containsAll(tried).hasSizeGreaterThan(50);
            assertThat(shown(
                            visit,
                            "/partners",
                            it.page() + "/activity",
                            it.page() + "/log",
                            it.page() + "/plan?show=all"))
                    .as("it is there, as text")
                    .isPositive();
        }
    }

    @Test
    void aProgramOfHostileTitlesIsTextAndSoIsAllThatRunsByIt() {
        try (var visit = Browser.visit(base, View.LIGHT)) {
            visit.take(session);
            var page = visit.go("/programs/import").page();
            var quoted = "'" + HOSTILE.replace("'", "''") + "'";
            page.locator("#source-text")
                    .fill("""
                    key: hostile
                    title: T
                    purpose: T
                    workstreams: [{key: w, title: T}]
                    phases:
                      - key: p
                        title: T
                        outcome: T
                        window: {from: 0, to: 9}
                        gate: {key: g, title: T, day: 9, question: T, criteria: [{key: c, criterion: tasks-done, tasks: [t], title: T}]}
                    tasks: [{key: t, title: T, help: T, workstream: w, phase: p, window: {from: 0, to: 3}}]
                    """.replaceAll("\\bT\\b", java.util.regex.Matcher.quoteReplacement(quoted)));
            page.locator("button[name=save]").click();
            page.waitForURL("**/programs/*-*");
            requireHarmless(page);
            var program = page.url();
            page.waitForNavigation(
                    () -> page.locator("form[action$='/publication'] button").click());
            var partner = Nordhaven.another(app);
            visit.go("/onboardings/new");
            page.locator("#start-partner").selectOption(partner.toString());
            page.locator("#start-programVersion").selectOption(program.substring(program.lastIndexOf('/') + 1));
            page.locator("#start-day0").fill(it.today().minusDays(12).toString());
            page.locator("main form button.btn-primary").click();
            page.waitForSelector("#tasks");
            requireHarmless(page);
            page.locator("form[action='/onboardings'] button.btn-primary").click();
            page.waitForURL("**/plan");
            var run = page.url().substring(base.length()).replace("/plan", "");
            for (var path : List.of(
                    run, run + "/gates", run + "/gates/g", run + "/activity", run + "/tasks/t", "/", "/programs")) {
                requireHarmless(visit.go(path).page());
            }
            assertThat(shown(visit, run, run + "/gates/g", run + "/tasks/t", "/programs"))
                    .isGreaterThan(6);
        }
    }

    /** Forms that post and take text, those that end something last. */
    private static List<String> forms(Visit visit, String page) {
        var found = visit.go(page).page().evaluate("""
                        () => [...document.querySelectorAll('main form[method=post]')]
                          .filter(form => form.querySelector('textarea, input[type=text], input[type=search], input:not([type])'))
                          .map(form => new URL(form.action).pathname)
                        """);
        return ((List<?>) found)
                .stream()
                        .map(Object::toString)
                        .filter(path -> NEVER.stream().noneMatch(path::endsWith))
                        .distinct()
                        .sorted((a, b) -> Boolean.compare(isLast(a), isLast(b)))
                        .toList();
    }

    private static boolean isLast(String path) {
        return LAST.stream().anyMatch(path::endsWith);
    }

    /** As long as some fields are refused, something valid takes their place; every answer is looked at. */
    private void write(Visit visit, String from, String action) {
        var page = visit.go(from).page();
        var plain = new ArrayList<String>();
        for (int round = 0; round < 5; round++) {
            page.evaluate(
                    "path => [...document.querySelectorAll('main form[method=post]')].find(it => new URL(it.action).pathname === path)?.setAttribute('data-under-test', '')",
                    action);
            if (page.locator("[data-under-test]").count() == 0) {
                return;
            }
            var filled = (Integer)
                    page.evaluate(FILL, List.of(HOSTILE, plain, it.today().toString()));
            if (filled == 0) {
                return;
            }
            tried.add(named(action));
            page.waitForNavigation(() -> page.evaluate("""
                    () => {
                      const form = document.querySelector('[data-under-test]');
                      setTimeout(() => HTMLFormElement.prototype.requestSubmit.call(form));
                    }
                    """));
            requireHarmless(page);
            var wrong = (List<?>) page.evaluate(
                    "() => [...document.querySelectorAll('main [aria-invalid=true]')].map(it => it.name)");
            if (wrong.isEmpty()) {
                written.add(named(action));
                return;
            }
            wrong.forEach(name -> plain.add(name.toString()));
        }
    }

    private static String named(String action) {
        return action.replaceAll("[0-9a-f-]{36}", "*");
    }

    private static void requireHarmless(Page page) {
        assertThat(page.evaluate("typeof boom"))
                .as("script ran on %s", page.url())
                .isEqualTo("undefined");
        assertThat(page.evaluate(MADE_OF_TEXT)).as("elements on %s", page.url()).isEqualTo(0);
        assertThat(page.locator("h1").count()).as("a page at %s", page.url()).isOne();
    }

    private static long shown(Visit visit, String... paths) {
        long times = 0;
        for (var path : paths) {
            var text = visit.go(path).page().locator("body").textContent();
            times += text.split(java.util.regex.Pattern.quote("<script>boom=1</script>"), -1).length - 1L;
        }
        return times;
    }

    private Set<String> pages() {
        var partner = "/partners/" + it.partner();
        var run = it.page();
        return new LinkedHashSet<>(List.of(
                "/partners/new",
                partner,
                partner + "/details",
                partner + "/contacts/" + it.lars(),
                partner + "/legal",
                partner + "/channels",
                partner + "/directory",
                "/settings/people",
                "/settings/keys",
                "/settings/partner-types",
                "/settings/systems",
                "/settings/holidays",
                "/programs/import",
                run + "/tasks/new",
                run + "/tasks/calendar-sent",
                run + "/tasks/welcome-session-held",
                run + "/documents",
                run + "/documents/joint-value-proposition",
                run + "/log?kind=meeting-held",
                run + "/log?kind=opportunity",
                run + "/log?kind=session-delivered",
                run + "/log?kind=joint-motion",
                run + "/outcomes",
                run + "/calendar",
                run + "/meetings/new",
                run + "/escalations",
                run + "/interventions",
                run + "/retrospective",
                run + "/gates/gate-14",
                run + "/life",
                run,
                run + "/people",
                run + "/activity",
                run + "/plan?show=all",
                "/",
                "/today",
                "/partners",
                "/settings/audit",
                "/search?q=boom",
                "/mail"));
    }
}
