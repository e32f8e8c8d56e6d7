package firstdeal.lifecycle;

import firstdeal.lifecycle.ClosingFacts.Closing;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.program.Program;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Map;

/**
 * When a run may end: a gated one after its last gate is decided and the business review held, or on its horizon; with the
 * outcome that the facts show. A checklist ends when nothing in it is open.
 */
public final class Ending {

    private Ending() {}

    /** @param settled whether no task is open, which only a checklist asks */
    public static void require(
            Onboarding run, Program program, Closing facts, Outcome outcome, LocalDate today, boolean settled) {
        if (outcome == Outcome.CANCELLED) {
            throw refused(Text.of("lifecycle.end.cancel-instead"));
        }
        if (!run.gated()) {
            requireChecklist(outcome, settled);
            return;
        }
        boolean atHorizon = run.day(today) >= program.horizonDay();
        if (!atHorizon && run.inHand().isPresent()) {
            throw new Refused(Text.of("lifecycle.end.gate-open", "day", program.horizonDay()));
        }
        if (!atHorizon && !facts.reviewHeld()) {
            throw new Refused(Text.of("lifecycle.end.review-open", "day", program.horizonDay()));
        }
        switch (outcome) {
            case FIRST_DEAL -> {
                if (!facts.dealWon()) {
                    throw refused(Text.of("lifecycle.end.no-deal-won"));
                }
            }
            case NO_DEAL -> {
                if (!facts.retrospectiveDecided()) {
                    throw refused(Text.of("lifecycle.end.no-retrospective"));
                }
            }
            case COMPLETED, CANCELLED -> throw refused(Text.of("lifecycle.end.not-a-checklist"));
        }
    }

    private static void requireChecklist(Outcome outcome, boolean settled) {
        if (outcome != Outcome.COMPLETED) {
            throw refused(Text.of("lifecycle.end.checklist"));
        }
        if (!settled) {
            throw new Refused(Text.of("lifecycle.end.tasks-open"));
        }
    }

    private static Refused refused(Text text) {
        return new Refused(text, Map.of("outcome", text));
    }
}
