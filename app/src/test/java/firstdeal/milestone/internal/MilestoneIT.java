package firstdeal.milestone.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.evaluation.Milestone;
import firstdeal.logbook.EntryId;
import firstdeal.logbook.Logbook;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.milestone.MilestoneEvent;
import firstdeal.milestone.MilestoneEvent.MilestoneReached;
import firstdeal.milestone.MilestoneEvent.MilestoneReversed;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@CommittingTest
@RecordApplicationEvents
class MilestoneIT {

    private static final int DAYS_AGO = 50;

    @Autowired
    ApplicationContext app;

    @Autowired
    Logbook logbook;

    @Autowired
    ApplicationEvents events;

    @Autowired
    MockMvcTester http;

    @Test
    void aWonDealIsToldOnceAndStandsOnTheTrackWhileAnyWinIsLeft() throws Exception {
        var it = Nordhaven.signed(DAYS_AGO, app);
        won(it, true);
        assertThat(events.stream(MilestoneEvent.class)).isEmpty();

        var entry = won(it, false);
        won(it, false);
        assertThat(events.stream(MilestoneReached.class))
                .extracting(MilestoneReached::milestone)
                .containsExactlyInAnyOrder(Milestone.FIRST_OPPORTUNITY, Milestone.FIRST_COMMIT, Milestone.FIRST_CLOSE);
        assertThat(milestones(it))
                .hasSize(3)
                .allMatch(row -> row.get("reversedOn").isNull());
        assertThat(page(it)).contains("First joint opportunity on day " + DAYS_AGO, "First joint sourced deal");

        logbook.withdraw(As.PAM, it.run(), entry, "The customer stepped back");
        assertThat(events.stream(MilestoneReversed.class)).isEmpty();
    }

    @Test
    void theOnlyWinTakenBackReversesWhatItHadReached() throws Exception {
        var it = Nordhaven.signed(DAYS_AGO, app);
        var entry = won(it, false);
        logbook.withdraw(As.PAM, it.run(), entry, "The customer stepped back");
        assertThat(events.stream(MilestoneReversed.class))
                .extracting(MilestoneReversed::milestone)
                .contains(Milestone.FIRST_CLOSE);
        assertThat(milestones(it))
                .hasSize(3)
                .allMatch(row ->
                        row.get("reversedOn").asString().equals(it.today().toString()));
        assertThat(page(it)).contains("Taken back on").doesNotContain("First joint opportunity on day");
    }

    private List<JsonNode> milestones(Nordhaven it) {
        var api = new Api(app, As.viewer());
        return api.json(api.get("/api/v1/onboardings/" + it.run()))
                .get("milestones")
                .valueStream()
                .toList();
    }

    private String page(Nordhaven it) throws UnsupportedEncodingException {
        return http.get()
                .uri("/onboardings/" + it.run())
                .with(As.pam())
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private EntryId won(Nordhaven it, boolean synthetic) {
        return logbook.record(As.PAM, it.run(), it.won(synthetic), Circumstances.on(it.today()));
    }
}
