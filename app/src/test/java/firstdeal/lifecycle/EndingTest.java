package firstdeal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.lifecycle.ClosingFacts.Closing;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.onboarding.Runs;
import firstdeal.program.Program;
import firstdeal.shared.Refused;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A run ends when its last gate is decided and the business review held, or on its horizon; a checklist when all is done. */
class EndingTest {

    private static final LocalDate DAY_30 = Runs.DAY0.plusDays(30);
    private static final LocalDate HORIZON = Runs.DAY0.plusDays(40);
    private static final Closing ALL = new Closing(true, true, true);

    private final Program program = Runs.program();
    private final Onboarding open = Runs.run(program);
    private final Onboarding passed = open.withPhases(it -> PhaseOrder.passed(program, it, "start", DAY_30))
            .withPhases(it -> PhaseOrder.passed(program, it, "build", DAY_30));

    private ThrowingCallable end(Onboarding run, Closing facts, Outcome outcome, LocalDate today) {
        return () -> Ending.require(run, program, facts, outcome, today, false);
    }

    private static void refused(ThrowingCallable end, String key) {
        assertThatThrownBy(end)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.text().key()).isEqualTo(key));
    }

    @Test
    void beforeTheHorizonEveryGateIsDecidedAndTheReviewHeld() {
        assertThatCode(end(passed, ALL, Outcome.FIRST_DEAL, DAY_30)).doesNotThrowAnyException();
        refused(end(open, ALL, Outcome.FIRST_DEAL, HORIZON.minusDays(1)), "lifecycle.end.gate-open");
        refused(
                end(passed, new Closing(false, true, true), Outcome.FIRST_DEAL, HORIZON.minusDays(1)),
                "lifecycle.end.review-open");
    }

    @Test
    void onTheHorizonItMayEndAnyway() {
        assertThatCode(end(open, new Closing(false, true, false), Outcome.FIRST_DEAL, HORIZON))
                .doesNotThrowAnyException();
        assertThatCode(end(open, new Closing(false, false, true), Outcome.NO_DEAL, HORIZON))
                .doesNotThrowAnyException();
    }

    @Test
    void theOutcomeIsWhatTheFactsShow() {
        refused(end(passed, new Closing(true, false, true), Outcome.FIRST_DEAL, DAY_30), "lifecycle.end.no-deal-won");
        refused(end(passed, new Closing(true, true, false), Outcome.NO_DEAL, DAY_30), "lifecycle.end.no-retrospective");
        refused(end(passed, ALL, Outcome.COMPLETED, DAY_30), "lifecycle.end.not-a-checklist");
        refused(end(passed, ALL, Outcome.CANCELLED, DAY_30), "lifecycle.end.cancel-instead");
    }

    @Test
    void aChecklistIsCompletedOnceNothingInItIsOpen() {
        var checklist = Runs.checklist();
        var run = Runs.run(checklist);
        assertThatCode(() ->
                        Ending.require(run, checklist, Closing.UNKNOWN, Outcome.COMPLETED, Runs.DAY0.plusDays(3), true))
                .doesNotThrowAnyException();
        refused(
                () -> Ending.require(run, checklist, ALL, Outcome.COMPLETED, HORIZON, false),
                "lifecycle.end.tasks-open");
        refused(
                () -> Ending.require(run, checklist, ALL, Outcome.FIRST_DEAL, HORIZON, true),
                "lifecycle.end.checklist");
    }
}
