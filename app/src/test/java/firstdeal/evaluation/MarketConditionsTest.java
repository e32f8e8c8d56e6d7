package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.BOTH;
import static firstdeal.evaluation.Cast.MANAGER;
import static firstdeal.evaluation.Cast.THEIR_AE;
import static firstdeal.evaluation.Cast.THEIR_SE;
import static firstdeal.evaluation.Cast.hand;

import firstdeal.evaluation.Market.Accounts;
import firstdeal.evaluation.Market.Motion;
import firstdeal.evaluation.Market.Overlap;
import firstdeal.evaluation.Market.PlaybookReview;
import firstdeal.evaluation.Market.Registration;
import firstdeal.program.Condition.AccountListExists;
import firstdeal.program.Condition.AccountListRanked;
import firstdeal.program.Condition.JointMotionRun;
import firstdeal.program.Condition.OverlapShared;
import firstdeal.program.Condition.PlaybookValidated;
import firstdeal.program.Condition.RegistrationAnswered;
import firstdeal.program.Condition.RegistrationTested;
import firstdeal.program.Condition.RegistrationTested.Reached;
import firstdeal.program.Label;
import firstdeal.shared.Side;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Registrations, account lists and what sellers did together. */
class MarketConditionsTest {

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
}
