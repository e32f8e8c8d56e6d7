package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.opportunity;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Market.BuyerStep;
import firstdeal.evaluation.Opportunity.Credit;
import firstdeal.evaluation.Opportunity.Standing;
import firstdeal.program.Condition;
import firstdeal.program.Condition.ClosedWon;
import firstdeal.program.Condition.ClosedWon.Attribution;
import firstdeal.program.Condition.DealInCommit;
import firstdeal.program.Condition.NamedOpportunities;
import firstdeal.program.Condition.NamedOpportunities.Level;
import firstdeal.program.Condition.NextStepsDated;
import firstdeal.program.Label;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opportunities, deals in commit and won ones. */
class OpportunityConditionsTest {

    private static final Label LABEL = Label.of("c");

    @Test
    void qualifiedOpportunitiesHaveEverything() {
        var condition = named(3, Level.QUALIFIED, Optional.empty());
        var headline = "evaluation.missing.qualified";
        ConditionCase.of(condition, 60, OpportunityConditionsTest::threeDeals)
                .isMet()
                .isMetWith(cast -> cast.opportunities.set(
                        0, deal("A").standing(Standing.WON).closes(50).make()))
                .isMetWith(cast -> cast.opportunities.set(0, deal("A").acted(46).make()))
                .misses(cast -> cast.opportunities.removeFirst(), headline)
                .misses(cast -> cast.opportunities.set(0, opportunity(" b ")), headline)
                .misses(
                        cast -> cast.opportunities.set(
                                0, deal("A").owners(Side.VENDOR).make()),
                        headline,
                        "evaluation.missing.opportunity-owner")
                .misses(
                        cast -> cast.opportunities.set(0, deal("A").amountless().make()),
                        headline,
                        "evaluation.missing.opportunity-amount")
                .misses(
                        cast -> cast.opportunities.set(0, deal("A").early().make()),
                        headline,
                        "evaluation.missing.opportunity-stage")
                .misses(
                        cast -> cast.opportunities.set(0, deal("A").closes(60).make()),
                        headline,
                        "evaluation.missing.opportunity-close")
                .misses(
                        cast -> cast.opportunities.set(0, deal("A").stepless().make()),
                        headline,
                        "evaluation.missing.opportunity-step")
                .misses(
                        cast -> cast.opportunities.set(0, deal("A").acted(45).make()),
                        headline,
                        "evaluation.missing.opportunity-quiet");
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"LOST", "EXPIRED", "DUPLICATE"})
    void goneOpportunitiesNeverCount(Standing gone) {
        ConditionCase.of(named(3, Level.NAMED, Optional.empty()), 60, OpportunityConditionsTest::threeDeals)
                .isMet()
                .misses(
                        cast -> cast.opportunities.set(
                                0, deal("A").standing(gone).make()),
                        "evaluation.missing.named");
    }

    @Test
    void namedOpportunitiesNeedOnlyTheirOwners() {
        ConditionCase.of(named(3, Level.NAMED, Optional.empty()), 60, OpportunityConditionsTest::threeDeals)
                .isMet()
                .isMetWith(cast -> cast.opportunities.set(
                        0, deal("A").amountless().early().stepless().make()))
                .misses(cast -> cast.opportunities.set(0, deal("A").synthetic().make()), "evaluation.missing.named");
        ConditionCase.of(named(3, Level.NAMED, Optional.of(Role.AE)), 60, OpportunityConditionsTest::threeDeals)
                .isMet();
        ConditionCase.of(named(1, Level.NAMED, Optional.of(new Role("referrer"))), 60, cast -> {})
                .misses(
                        OpportunityConditionsTest::threeDeals,
                        "evaluation.missing.named",
                        "evaluation.missing.opportunity-owner-role",
                        "evaluation.missing.opportunity-owner-role",
                        "evaluation.missing.opportunity-owner-role");
    }

    private static NamedOpportunities named(int n, Level level, Optional<Role> owner) {
        return new NamedOpportunities(LABEL, n, level, true, OptionalInt.of(14), owner);
    }

    private static void threeDeals(Cast cast) {
        cast.opportunities.addAll(List.of(opportunity("A"), opportunity("B"), opportunity("C")));
    }

    @Test
    void aDealStandsInCommit() {
        var condition = new DealInCommit(LABEL, 1, OptionalInt.of(90), false);
        var headline = "evaluation.missing.commit";
        commit(condition)
                .isMet()
                .isMetWith(cast -> cast.opportunities.set(
                        0, deal("A").standing(Standing.WON).closes(60).make()))
                .misses(cast -> cast.opportunities.clear(), headline)
                .misses(
                        cast -> cast.opportunities.set(
                                0, deal("A").commit(false, false, true).make()),
                        headline)
                .misses(
                        cast -> cast.opportunities.set(
                                0, deal("A").commit(true, false, true).make()),
                        headline,
                        "evaluation.missing.commit-unconfirmed")
                .misses(
                        cast -> cast.opportunities.set(0, deal("A").closes(69).make()),
                        headline,
                        "evaluation.missing.commit-slipped")
                .misses(
                        cast -> cast.opportunities.set(0, deal("A").closes(91).make()),
                        headline,
                        "evaluation.missing.commit-late")
                .misses(
                        cast -> cast.opportunities.set(
                                0, deal("A").owners(Side.VENDOR).make()),
                        headline,
                        "evaluation.missing.opportunity-owner")
                .misses(cast -> cast.opportunities.set(0, deal("A").synthetic().make()), headline);
    }

    @Test
    void aDealStoodInCommitOnce() {
        commit(new DealInCommit(LABEL, 1, OptionalInt.empty(), true))
                .isMet()
                .isMetWith(cast -> cast.opportunities.set(
                        0,
                        deal("A")
                                .standing(Standing.LOST)
                                .commit(false, false, true)
                                .make()))
                .misses(
                        cast -> cast.opportunities.set(
                                0, deal("A").commit(false, false, false).make()),
                        "evaluation.missing.commit");
    }

    private static ConditionCase commit(Condition condition) {
        return ConditionCase.of(condition, 70, cast -> cast.opportunities.add(opportunity("A")));
    }

    @Test
    void theBuyersStepsHaveDates() {
        commit(new NextStepsDated(LABEL))
                .isMet()
                .misses(cast -> cast.opportunities.clear(), "evaluation.missing.steps-no-commit")
                .misses(
                        cast -> cast.opportunities.set(
                                0, deal("A").steps(List.of()).make()),
                        "evaluation.missing.steps")
                .misses(
                        cast -> cast.opportunities.set(
                                0,
                                deal("A")
                                        .steps(List.of(new BuyerStep("Sign", Optional.empty())))
                                        .make()),
                        "evaluation.missing.steps")
                .misses(
                        cast -> cast.opportunities.set(
                                0,
                                deal("A")
                                        .steps(List.of(
                                                new BuyerStep("Review", Optional.of(Cast.day(70))),
                                                new BuyerStep("Sign", Optional.empty())))
                                        .make()),
                        "evaluation.missing.steps")
                .misses(
                        cast -> cast.opportunities.set(
                                0, deal("A").commit(true, false, true).make()),
                        "evaluation.missing.steps-no-commit");
    }

    @Test
    void aJointDealIsWon() {
        var any = new ClosedWon(LABEL, 1, Attribution.ANY, true);
        ConditionCase.of(any, 88, cast -> cast.opportunities.add(won(Credit.SOURCED)))
                .isMet()
                .isMetWith(cast -> cast.opportunities.set(0, won(Credit.INFLUENCED)))
                .misses(cast -> cast.opportunities.clear(), "evaluation.missing.won")
                .misses(cast -> cast.opportunities.set(0, opportunity("A")), "evaluation.missing.won")
                .misses(cast -> cast.opportunities.set(0, won(Credit.ASSISTED)), "evaluation.missing.won-other")
                .misses(
                        cast -> cast.opportunities.set(
                                0,
                                deal("A")
                                        .standing(Standing.WON)
                                        .owners(Side.VENDOR)
                                        .make()),
                        "evaluation.missing.won")
                .misses(
                        cast -> cast.opportunities.set(
                                0, deal("A").standing(Standing.WON).synthetic().make()),
                        "evaluation.missing.won");
        ConditionCase.of(
                        new ClosedWon(LABEL, 1, Attribution.SOURCED, true),
                        88,
                        cast -> cast.opportunities.add(won(Credit.SOURCED)))
                .isMet()
                .misses(cast -> cast.opportunities.set(0, won(Credit.INFLUENCED)), "evaluation.missing.won-other");
        ConditionCase.of(
                        new ClosedWon(LABEL, 1, Attribution.INFLUENCED, false),
                        88,
                        cast -> cast.opportunities.add(won(Credit.INFLUENCED)))
                .isMet()
                .misses(cast -> cast.opportunities.set(0, won(Credit.SOURCED)), "evaluation.missing.won-other");
    }

    private static Opportunity won(Credit credit) {
        return deal("A").standing(Standing.WON).credit(credit).make();
    }

    @Test
    void everythingRecordedByHandSaysSo() {
        var result = commit(new ClosedWon(LABEL, 1, Attribution.ANY, true))
                .judge(cast -> cast.opportunities.set(0, won(Credit.SOURCED)));

        assertThat(result.evidence()).allSatisfy(it -> {
            assertThat(it.proof().byHand()).isTrue();
            assertThat(it.proof().by()).isEqualTo("Mara Lindqvist");
            assertThat(it.proof().link()).startsWith("/");
        });
    }

    private static DealMaker deal(String account) {
        return new DealMaker(opportunity(account));
    }
}
