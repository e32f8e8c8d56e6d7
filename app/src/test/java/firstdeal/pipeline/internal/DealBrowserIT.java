package firstdeal.pipeline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.Browser;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.Race;
import firstdeal.SignIn;
import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.identity.People;
import firstdeal.pipeline.Attribution;
import firstdeal.pipeline.Attribution.Ours;
import firstdeal.pipeline.Opening;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunities.Change;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.Money;
import firstdeal.shared.StaffRole;
import firstdeal.shared.StaleData;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board as people use it: by mouse, by keyboard, without script; and several at once. */
@CommittingTest
class DealBrowserIT {

    @Autowired
    ApplicationContext app;

    @Autowired
    Opportunities deals;

    @Autowired
    Accounts accounts;

    @Autowired
    People staff;

    @Autowired
    JdbcClient database;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Nordhaven nordhaven;

    @BeforeEach
    void signed() throws Exception {
        nordhaven = Nordhaven.signed(50, app);
    }

    private OpportunityId open(String account, Opening.Origin origin) {
        var known = accounts.findOrAdd(As.PAM, new AccountName(account, "", ""));
        return deals.open(
                As.PAM,
                new Opening(
                        nordhaven.run(),
                        known.id(),
                        "",
                        false,
                        Optional.of(Money.of("64000", "EUR")),
                        Optional.of(nordhaven.today().plusDays(20)),
                        Optional.of(nordhaven.mara()),
                        Optional.of(nordhaven.lars()),
                        Optional.of("qualified"),
                        origin));
    }

    private String stage(OpportunityId id) {
        return deals.get(As.PAM, id).terms().stage();
    }

    @Test
    void theBoard() {
        var base = "http://localhost:" + port;
        var mara = staff.add(
                new Actor.System("test"),
                "Mara Lindqvist",
                "mara.board@vendor.example",
                StaffRole.PAM,
                ZoneOffset.UTC,
                Locale.UK);
        var session = SignIn.as(mara, port, database);
        var id = open("Alder Bank", new Opening.Origin.ByHand());
        var card = "#deal-" + id;
        var board = "/deals/board?partner=" + nordhaven.partner();
        try (var visit = Browser.visit(base, Browser.View.LIGHT)) {
            visit.take(session);
            var page = visit.go(board).page();
            page.locator(card).focus();
            page.waitForNavigation(() -> page.keyboard().press("Shift+ArrowRight"));
            assertThat(stage(id)).isEqualTo("proposal");
            assertThat(page.locator("[data-stage=proposal] " + card).count()).isEqualTo(1);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("deal-" + id);
            page.waitForNavigation(() -> page.locator(card).dragTo(page.locator("[data-stage=negotiation]")));
            assertThat(stage(id)).isEqualTo("negotiation");
            page.locator(card).focus();
            page.waitForNavigation(() -> page.keyboard().press("Shift+ArrowRight"));
            assertThat(page.url()).endsWith("/opportunities/" + id + "#win");
        }
        try (var visit = Browser.withoutScript(base)) {
            visit.take(session);
            var page = visit.go(board).page();
            page.locator("a[href$='#move']").press("Enter");
            page.locator("#move-to").selectOption("identified");
            page.locator("#move button").press("Enter");
            assertThat(page.locator("main").textContent()).contains("Alder Bank stands in Identified now.");
            assertThat(stage(id)).isEqualTo("identified");
        }
        Browser.look(base, board, "board", session);
        Browser.look(base, board + "&view=table", "deal-table", session);
        Browser.look(base, "/opportunities/" + id, "deal", session);
        Browser.look(base, "/opportunities/new?run=" + nordhaven.run(), "deal-new", session);
        Browser.look(base, "/deals/forecast", "forecast", session);
        Browser.look(base, nordhaven.page() + "/accounts", "joint-accounts", session);
    }

    @Test
    void ofManyWhoChangeOneDealAtOnceOneWins() throws Exception {
        var id = open("Gullmar Energy", new Opening.Origin.ByHand());
        var seen = deals.get(As.PAM, id);
        var change = Change.of(seen).with(seen.terms().in("proposal"));
        var won = Race.of(8, () -> {
            try {
                deals.change(As.PAM, id, OptionalInt.of(seen.version()), change);
                return true;
            } catch (StaleData _) {
                return false;
            }
        });
        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void aClaimThatManyConvertAtOnceBecomesOneDeal() throws Exception {
        accounts.findOrAdd(As.PAM, new AccountName("Fjordlab", "", ""));
        var claim = ids.next();
        var origin = new Opening.Origin.Registered(
                claim, Attribution.ofClaim(clock.instant(), Ours.NOTHING), nordhaven.today());
        var opened = Race.of(8, () -> open("Fjordlab", origin));
        assertThat(new HashSet<>(opened)).hasSize(1);
    }
}
