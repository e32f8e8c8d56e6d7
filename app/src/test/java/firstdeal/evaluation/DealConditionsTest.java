package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.BOTH;
import static firstdeal.evaluation.Cast.MANAGER;
import static firstdeal.evaluation.Cast.THEIR_AE;
import static firstdeal.evaluation.Cast.THEIR_SE;
import static firstdeal.evaluation.Cast.day;
import static firstdeal.evaluation.Cast.hand;
import static firstdeal.evaluation.Cast.opportunity;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Market.Accounts;
import firstdeal.evaluation.Market.BuyerStep;
import firstdeal.evaluation.Market.Commit;
import firstdeal.evaluation.Market.Motion;
import firstdeal.evaluation.Market.Overlap;
import firstdeal.evaluation.Market.PlaybookReview;
import firstdeal.evaluation.Market.Registration;
import firstdeal.evaluation.Opportunity.Credit;
import firstdeal.evaluation.Opportunity.Standing;
import firstdeal.program.Condition;
import firstdeal.program.Condition.AccountListExists;
import firstdeal.program.Condition.AccountListRanked;
import firstdeal.program.Condition.ClosedWon;
import firstdeal.program.Condition.ClosedWon.Attribution;
import firstdeal.program.Condition.DealInCommit;
import firstdeal.program.Condition.JointMotionRun;
import firstdeal.program.Condition.NamedOpportunities;
import firstdeal.program.Condition.NamedOpportunities.Level;
import firstdeal.program.Condition.NextStepsDated;
import firstdeal.program.Condition.OverlapShared;
import firstdeal.program.Condition.PlaybookValidated;
import firstdeal.program.Condition.RegistrationAnswered;
import firstdeal.program.Condition.RegistrationTested;
import firstdeal.program.Condition.RegistrationTested.Reached;
import firstdeal.program.Condition.RetrospectiveDone;
import firstdeal.program.Label;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Registrations, accounts, joint acts, opportunities, the retrospective. */
class DealConditionsTest {

    private static final Label LABEL = Label.of("c");

    @Test
    void aPracticeDealWentThroughRegistration() {
        var condition = new RegistrationTested(LABEL, Side.PARTNER, Set.of(Reached.APPROVED, Reached.CONVERTED));
        ConditionCase.of(condition, 25, cast -> cast.registrations.add(practice(true, true, true, true)))
                .isMet()
                .misses(cast -> cast.registrations.clear(), "evaluation.missing.rehearsal")
                .misses(
                        cast -> cast.registrations.set(0, practice(false, true, true, true)),
                        "evaluation.missing.rehearsal")
                .misses(
                        cast -> cast.registrations.set(
                                0, new Registration("X", true, Side.VENDOR, true, true, true, hand(20))),
                        "evaluation.missing.rehearsal")
                .misses(
                        cast -> cast.registrations.set(0, practice(true, false, true, true)),
                        "evaluation.missing.rehearsal-late")
                .misses(
                        cast -> cast.registrations.set(0, practice(true, true, false, false)),
                        "evaluation.missing.rehearsal-not-approved")
                .misses(
                        cast -> cast.registrations.set(0, practice(true, true, true, false)),
                        "evaluation.missing.rehearsal-not-converted");
        var approvedOnly = new RegistrationTested(LABEL, Side.PARTNER, Set.of(Reached.APPROVED));
        ConditionCase.of(approvedOnly, 25, cast -> cast.registrations.add(practice(true, true, true, false)))
                .isMet();
    }

    @Test
    void realRegistrationsWereAnsweredInTime() {
        ConditionCase.of(
                        new RegistrationAnswered(LABEL, 1),
                        50,
                        cast -> cast.registrations.add(practice(false, true, false, false)))
                .isMet()
                .misses(cast -> cast.registrations.clear(), "evaluation.missing.registrations")
                .misses(
                        cast -> cast.registrations.set(0, practice(false, false, true, true)),
                        "evaluation.missing.registrations")
                .misses(
                        cast -> cast.registrations.set(0, practice(true, true, true, true)),
                        "evaluation.missing.registrations");
    }

    private static Registration practice(boolean synthetic, boolean inTime, boolean approved, boolean converted) {
        return new Registration("Initech", synthetic, Side.PARTNER, inTime, approved, converted, hand(20));
    }

    @Test
    void theJointListExistsAndIsRanked() {
        ConditionCase.of(new AccountListExists(LABEL, 10), 14, cast -> cast.accounts = list(10, 0, Set.of(), Set.of()))
                .isMet()
                .misses(cast -> cast.accounts = Optional.empty(), "evaluation.missing.accounts")
                .misses(cast -> cast.accounts = list(9, 9, BOTH, BOTH), "evaluation.missing.accounts");
        ConditionCase.of(new AccountListRanked(LABEL, 10, BOTH), 40, cast -> cast.accounts = list(20, 10, BOTH, BOTH))
                .isMet()
                .misses(cast -> cast.accounts = Optional.empty(), "evaluation.missing.accounts-none")
                .misses(cast -> cast.accounts = list(20, 9, BOTH, BOTH), "evaluation.missing.accounts-ranked")
                .misses(
                        cast -> cast.accounts = list(20, 10, Set.of(Side.VENDOR), BOTH),
                        "evaluation.missing.accounts-owners")
                .misses(
                        cast -> cast.accounts = list(20, 10, BOTH, Set.of(Side.VENDOR)),
                        "evaluation.missing.accounts-confirmed");
    }

    private static Optional<Accounts> list(int known, int ranked, Set<Side> owners, Set<Side> confirmed) {
        return Optional.of(new Accounts(known, ranked, owners, confirmed, hand(14)));
    }

    @Test
    void theOverlapWasOpenedByTheirManagerOrASeller() {
        ConditionCase.of(
                        new OverlapShared(LABEL, Side.PARTNER),
                        28,
                        cast -> cast.overlaps.add(new Overlap("report", Set.of(MANAGER.id()), hand(25))))
                .isMet()
                .isMetWith(cast -> cast.overlaps.set(0, new Overlap("report", Set.of(THEIR_AE.id()), hand(25))))
                .misses(cast -> cast.overlaps.clear(), "evaluation.missing.overlap")
                .misses(
                        cast -> cast.overlaps.set(0, new Overlap("report", Set.of(), hand(25))),
                        "evaluation.missing.overlap-unopened")
                .misses(
                        cast -> cast.overlaps.set(0, new Overlap("report", Set.of(THEIR_SE.id()), hand(25))),
                        "evaluation.missing.overlap-unopened");
    }

    @Test
    void theSellersActedTogether() {
        var condition = new JointMotionRun(LABEL, Set.of("ae-introduction", "co-marketing-campaign"), 1, false, true);
        ConditionCase.of(condition, 42, cast -> cast.motions.add(motion("ae-introduction", true, false, "two calls")))
                .isMet()
                .isMetWith(cast -> cast.motions.set(0, motion("co-marketing-campaign", false, false, "12 answers")))
                .misses(cast -> cast.motions.clear(), "evaluation.missing.motion")
                .misses(cast -> cast.motions.set(0, motion("lunch", true, true, "nice")), "evaluation.missing.motion")
                .misses(
                        cast -> cast.motions.set(0, motion("ae-introduction", false, false, "mail")),
                        "evaluation.missing.motion-not-met")
                .misses(
                        cast -> cast.motions.set(0, motion("ae-introduction", true, false, " ")),
                        "evaluation.missing.motion-outcome");
        var live = new JointMotionRun(LABEL, Set.of(), 1, true, false);
        ConditionCase.of(live, 42, cast -> cast.motions.add(motion("ae-introduction", true, true, "")))
                .isMet()
                .misses(
                        cast -> cast.motions.set(0, motion("ae-introduction", true, false, "x")),
                        "evaluation.missing.motion-live");
    }

    private static Motion motion(String kind, boolean met, boolean live, String outcome) {
        return new Motion(kind, "Initech", met, live, outcome, hand(40));
    }

    @Test
    void thePlaybookWasProvenOnALiveDeal() {
        ConditionCase.of(new PlaybookValidated(LABEL, 1, true), 55, cast -> cast.reviews.add(review(BOTH, true, true)))
                .isMet()
                .misses(cast -> cast.reviews.clear(), "evaluation.missing.playbook")
                .misses(
                        cast -> cast.reviews.set(0, review(Set.of(Side.VENDOR), true, true)),
                        "evaluation.missing.playbook-one-side")
                .misses(
                        cast -> cast.reviews.set(0, review(BOTH, false, true)),
                        "evaluation.missing.playbook-no-customer")
                .misses(cast -> cast.reviews.set(0, review(BOTH, true, false)), "evaluation.missing.playbook-no-deal");
        ConditionCase.of(new PlaybookValidated(LABEL, 2, false), 55, cast -> {
                    cast.reviews.add(review(BOTH, true, false));
                    cast.reviews.add(review(BOTH, true, false));
                })
                .isMet()
                .misses(cast -> cast.reviews.removeFirst(), "evaluation.missing.playbooks");
    }

    private static PlaybookReview review(Set<Side> sellers, boolean afterMeeting, boolean live) {
        return new PlaybookReview(sellers, afterMeeting, live, "kept", hand(52));
    }

    @Test
    void qualifiedOpportunitiesHaveEverything() {
        var condition = named(3, Level.QUALIFIED, Optional.empty());
        var headline = "evaluation.missing.qualified";
        ConditionCase.of(condition, 60, DealConditionsTest::threeDeals)
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
        ConditionCase.of(named(3, Level.NAMED, Optional.empty()), 60, DealConditionsTest::threeDeals)
                .isMet()
                .misses(
                        cast -> cast.opportunities.set(
                                0, deal("A").standing(gone).make()),
                        "evaluation.missing.named");
    }

    @Test
    void namedOpportunitiesNeedOnlyTheirOwners() {
        ConditionCase.of(named(3, Level.NAMED, Optional.empty()), 60, DealConditionsTest::threeDeals)
                .isMet()
                .isMetWith(cast -> cast.opportunities.set(
                        0, deal("A").amountless().early().stepless().make()))
                .misses(cast -> cast.opportunities.set(0, deal("A").synthetic().make()), "evaluation.missing.named");
        ConditionCase.of(named(3, Level.NAMED, Optional.of(Role.AE)), 60, DealConditionsTest::threeDeals)
                .isMet();
        ConditionCase.of(named(1, Level.NAMED, Optional.of(new Role("referrer"))), 60, cast -> {})
                .misses(
                        DealConditionsTest::threeDeals,
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
                        "evaluation.missing.steps");
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

    private static Optional<Retrospect> retrospective(
            Set<Side> answered, Set<Side> silent, String cause, String decision) {
        var required = Set.of("why-no-commit", "ours");
        var by = answered.stream().collect(java.util.stream.Collectors.toMap(side -> side, side -> required));
        return Optional.of(new Retrospect(required, Map.copyOf(by), silent, cause, decision, hand(86)));
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

    /** A changed copy of an opportunity, one property at a time. */
    private record DealMaker(Opportunity it) {

        Opportunity make() {
            return it;
        }

        DealMaker standing(Standing standing) {
            return with(it.synthetic(), standing, it.confirmedBy(), it.closes(), it.credit(), it.commit());
        }

        DealMaker synthetic() {
            return with(true, it.standing(), it.confirmedBy(), it.closes(), it.credit(), it.commit());
        }

        DealMaker owners(Side... sides) {
            return with(it.synthetic(), it.standing(), Set.of(sides), it.closes(), it.credit(), it.commit());
        }

        DealMaker closes(int day) {
            return with(
                    it.synthetic(), it.standing(), it.confirmedBy(), Optional.of(day(day)), it.credit(), it.commit());
        }

        DealMaker credit(Credit credit) {
            return with(it.synthetic(), it.standing(), it.confirmedBy(), it.closes(), credit, it.commit());
        }

        DealMaker commit(boolean ours, boolean theirs, boolean ever) {
            return with(
                    it.synthetic(),
                    it.standing(),
                    it.confirmedBy(),
                    it.closes(),
                    it.credit(),
                    new Commit(ours, theirs, ever));
        }

        private DealMaker with(
                boolean synthetic,
                Standing standing,
                Set<Side> owners,
                Optional<LocalDate> closes,
                Credit credit,
                Commit commit) {
            return new DealMaker(new Opportunity(
                    it.account(),
                    synthetic,
                    standing,
                    owners,
                    it.partnerOwner(),
                    it.amount(),
                    it.qualifiedStage(),
                    closes,
                    it.nextStep(),
                    it.partnerActed(),
                    credit,
                    commit,
                    it.buyerSteps(),
                    it.proof()));
        }

        DealMaker amountless() {
            return detail(true, it.qualifiedStage(), it.nextStep(), it.partnerActed(), it.buyerSteps());
        }

        DealMaker early() {
            return detail(it.amount().isEmpty(), false, it.nextStep(), it.partnerActed(), it.buyerSteps());
        }

        DealMaker stepless() {
            return detail(
                    it.amount().isEmpty(), it.qualifiedStage(), Optional.empty(), it.partnerActed(), it.buyerSteps());
        }

        DealMaker acted(int day) {
            return detail(false, it.qualifiedStage(), it.nextStep(), Optional.of(day(day)), it.buyerSteps());
        }

        DealMaker steps(List<BuyerStep> steps) {
            return detail(false, it.qualifiedStage(), it.nextStep(), it.partnerActed(), steps);
        }

        private DealMaker detail(
                boolean amountless,
                boolean qualified,
                Optional<LocalDate> step,
                Optional<LocalDate> acted,
                List<BuyerStep> steps) {
            return new DealMaker(new Opportunity(
                    it.account(),
                    it.synthetic(),
                    it.standing(),
                    it.confirmedBy(),
                    it.partnerOwner(),
                    amountless ? Optional.empty() : it.amount(),
                    qualified,
                    it.closes(),
                    step,
                    acted,
                    it.credit(),
                    it.commit(),
                    steps,
                    it.proof()));
        }
    }
}
