package firstdeal.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.logbook.Entry;
import firstdeal.logbook.Entry.Credit;
import firstdeal.logbook.Entry.Standing;
import firstdeal.logbook.Logbook;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.shared.Money;
import firstdeal.shared.Side;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@CommittingTest
class InsightApiIT {

    private static final int DAYS_AGO = 50;

    @Autowired
    ApplicationContext app;

    @Autowired
    Logbook logbook;

    @Autowired
    MockMvcTester http;

    @Test
    void onlyAWonJointDealThatThePartnerSourcedEndsTheClock() throws Exception {
        var it = Nordhaven.signed(DAYS_AGO, app);
        int runs = measured().get("runs").asInt();
        int closed = measured().get("closed").asInt();

        win(it, true, Credit.SOURCED, Set.of(Side.VENDOR, Side.PARTNER));
        win(it, false, Credit.INFLUENCED, Set.of(Side.VENDOR, Side.PARTNER));
        win(it, false, Credit.SOURCED, Set.of(Side.PARTNER));
        assertThat(measured().get("closed").asInt()).isEqualTo(closed);

        win(it, false, Credit.SOURCED, Set.of(Side.VENDOR, Side.PARTNER));
        var after = measured();
        assertThat(after.get("closed").asInt()).isEqualTo(closed + 1);
        assertThat(after.get("runs").asInt()).isEqualTo(runs);
        assertThat(after.get("by90").asDouble()).isPositive();
        assertThat(after.get("curve").get(0).get("day").asInt()).isEqualTo(DAYS_AGO);
        assertThat(http.get().uri("/insights").with(As.pam()))
                .hasStatusOk()
                .bodyText()
                .contains("Gate funnel");
    }

    @Test
    void aCohortWithoutRunsSaysSo() {
        var none = json("?type=nobody");
        assertThat(none.get("runs").asInt()).isZero();
        assertThat(none.get("by90").isNull()).isTrue();
        assertThat(none.get("curve").size()).isZero();
        assertThat(http.get().uri("/insights?type=nobody&year=x").with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing to measure here yet.");
    }

    private JsonNode measured() {
        return json("");
    }

    private JsonNode json(String query) {
        var api = new Api(app, As.viewer());
        return api.json(api.get("/api/v1/insights/time-to-first-deal" + query));
    }

    private void win(Nordhaven it, boolean synthetic, Credit credit, Set<Side> confirmed) {
        var deal = new Entry.OpportunityStands(
                "Account " + System.nanoTime(),
                synthetic,
                Standing.WON,
                confirmed,
                Optional.of(it.lars()),
                Optional.of(Money.of("48000", "EUR")),
                true,
                Optional.of(it.today()),
                Optional.empty(),
                Optional.of(it.today()),
                credit,
                true,
                true);
        logbook.record(As.PAM, it.run(), deal, Circumstances.on(it.today()));
    }
}
