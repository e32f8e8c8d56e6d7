package firstdeal.logbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Browser;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.SignIn;
import firstdeal.identity.People;
import firstdeal.shared.Actor;
import firstdeal.shared.StaffRole;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as a person sees and fills it, without script too. */
@CommittingTest
class LogBrowserIT {

    @Autowired
    ApplicationContext app;

    @Autowired
    People staff;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @Test
    void itsPage() throws Exception {
        var it = Nordhaven.signed(20, app);
        var base = "http://localhost:" + port;
        var mara = staff.add(
                new Actor.System("test"),
                "Mara Lindqvist",
                "mara@vendor.example",
                StaffRole.PAM,
                ZoneOffset.UTC,
                Locale.UK);
        var session = SignIn.as(mara, port, database);
        Browser.look(base, it.page() + "/log", "log-empty", session);
        try (var visit = Browser.withoutScript(base)) {
            visit.take(session);
            var page = visit.go(it.page() + "/log?kind=meeting-held").page();
            page.locator("textarea[name=notes]").fill("We agreed on the first three accounts");
            page.locator("select[name=meeting]").selectOption("kickoff");
            page.locator("main form button.btn-primary").press("Enter");
            assertThat(page.locator("main").textContent()).contains("Say which side was there.");
            assertThat(page.locator("textarea[name=notes]").inputValue()).contains("first three accounts");
            page.locator("input[name='present.vendor']").check();
            page.locator("input[name='present.partner']").check();
            page.locator("main form button.btn-primary").press("Enter");
            assertThat(page.locator("main").textContent()).contains("was held with both sides");
        }
        Browser.look(base, it.page() + "/log?kind=meeting-held", "log-meeting", session);
        Browser.look(base, it.page() + "/log?kind=opportunity", "log-opportunity", session);
        Browser.look(base, it.page() + "/log?kind=session-delivered", "log-session", session);
    }
}
