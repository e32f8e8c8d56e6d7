package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.BOTH;
import static firstdeal.evaluation.Cast.hand;
import static firstdeal.evaluation.Cast.opportunity;

import firstdeal.evaluation.Opportunity.Standing;
import firstdeal.program.Condition.RetrospectiveDone;
import firstdeal.program.Label;
import firstdeal.shared.Side;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The retrospective. */
class RetrospectiveConditionsTest {

    private static final Label LABEL = Label.of("c");

    @Test
    void theRetrospectiveIsCompleteFromItsDayOn() {
        var condition = new RetrospectiveDone(LABEL, BOTH, true, true, Set.of(), OptionalInt.of(85));
        ConditionCase.of(condition, 84, cast -> cast.retrospective = retrospective(BOTH, Set.of(), "no-fit", "end"))
                .isMet()
                .misses(cast -> cast.opportunities.add(opportunity("A")), "evaluation.missing.retrospective-early")
                .misses(cast -> cast.retrospective = Optional.empty(), "evaluation.missing.retrospective")
                .misses(
                        cast -> cast.retrospective = retrospective(Set.of(Side.VENDOR), Set.of(), "no-fit", "end"),
                        "evaluation.missing.retrospective-side")
                .isMetWith(cast ->
                        cast.retrospective = retrospective(Set.of(Side.VENDOR), Set.of(Side.PARTNER), "no-fit", "end"))
                .misses(
                        cast -> cast.retrospective = retrospective(BOTH, Set.of(), "", "end"),
                        "evaluation.missing.retrospective-cause")
                .misses(
                        cast -> cast.retrospective = retrospective(BOTH, Set.of(), "no-fit", ""),
                        "evaluation.missing.retrospective-decision");
        ConditionCase.of(condition, 85, cast -> {
                    cast.retrospective = retrospective(BOTH, Set.of(), "no-fit", "end");
                    cast.opportunities.add(opportunity("A"));
                })
                .isMet();
    }

    @Test
    void theRetrospectiveAnswersNamedQuestions() {
        var condition =
                new RetrospectiveDone(LABEL, Set.of(), false, false, Set.of("why-no-commit"), OptionalInt.empty());
        ConditionCase.of(
                        condition,
                        40,
                        cast -> cast.retrospective = retrospective(Set.of(Side.PARTNER), Set.of(), "", ""))
                .isMet()
                .misses(cast -> cast.retrospective = Optional.empty(), "evaluation.missing.retrospective-answers")
                .misses(
                        cast -> cast.retrospective = retrospective(Set.of(), Set.of(), "x", "y"),
                        "evaluation.missing.retrospective-answers");
    }

    @Test
    void namedQuestionsAreAnsweredByEachSideThatIsNamed() {
        var both = new RetrospectiveDone(LABEL, BOTH, false, false, Set.of("ours"), OptionalInt.empty());
        ConditionCase.of(both, 88, cast -> cast.retrospective = retrospective(BOTH, Set.of(), "", ""))
                .isMet()
                .misses(
                        cast -> cast.retrospective = retrospective(Set.of(Side.VENDOR), Set.of(), "", ""),
                        "evaluation.missing.retrospective-answers");
    }

    @Test
    void onlyADealThatCanStillCloseIsWaitedFor() {
        var condition = new RetrospectiveDone(LABEL, Set.of(), true, true, Set.of(), OptionalInt.of(85));
        ConditionCase.of(condition, 60, cast -> cast.retrospective = retrospective(BOTH, Set.of(), "no-fit", "end"))
                .isMetWith(cast -> cast.opportunities.add(
                        new DealMaker(opportunity("A")).standing(Standing.LOST).make()))
                .isMetWith(cast -> cast.opportunities.add(
                        new DealMaker(opportunity("A")).synthetic().make()))
                .misses(cast -> cast.opportunities.add(opportunity("A")), "evaluation.missing.retrospective-early")
                .misses(
                        cast -> cast.retrospective = retrospective(Set.of(Side.VENDOR), Set.of(), "no-fit", "end"),
                        "evaluation.missing.retrospective-side");
    }

    private static Optional<Retrospect> retrospective(
            Set<Side> answered, Set<Side> silent, String cause, String decision) {
        var required = Set.of("why-no-commit", "ours");
        var by = answered.stream().collect(java.util.stream.Collectors.toMap(side -> side, side -> required));
        return Optional.of(new Retrospect(required, Map.copyOf(by), silent, cause, decision, hand(86)));
    }
}
