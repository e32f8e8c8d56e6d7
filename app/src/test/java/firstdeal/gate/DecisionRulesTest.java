package firstdeal.gate;

import static firstdeal.evaluation.Cast.BOTH;
import static firstdeal.evaluation.Cast.day;
import static firstdeal.gate.GateCast.NOW;
import static firstdeal.gate.GateCast.OWNER;
import static firstdeal.gate.GateCast.OWNER_AND_PAM;
import static firstdeal.gate.GateCast.SPONSOR;
import static firstdeal.gate.GateCast.THE_PAM;
import static firstdeal.gate.GateCast.TODAY;
import static firstdeal.gate.GateCast.VIEWER;
import static firstdeal.gate.GateCast.decision;
import static firstdeal.gate.GateCast.except;
import static firstdeal.gate.GateCast.gates;
import static firstdeal.gate.GateCast.of;
import static firstdeal.gate.GateCast.ready;
import static firstdeal.gate.GateCast.standing;
import static firstdeal.gate.GateCast.task;
import static firstdeal.gate.GateCast.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import firstdeal.program.Condition.AgreementExecuted;
import firstdeal.program.Condition.AgreementExecuted.SponsorClause;
import firstdeal.program.Criterion;
import firstdeal.program.Label;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {

    @Test
    void thePamPassesAReadyGateAndNobodyPassesOneThatIsNot() {
        var gates = gates(List.of(), true, "a");

        assertThat(rule(Wish.pass(""), ready(gates), THE_PAM).kind()).isEqualTo(Kind.PASS);
        assertThatThrownBy(() -> rule(Wish.pass("please"), gates, OWNER)).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.text().key()).isEqualTo("gate.refused.not-ready");
            assertThat(no.details()).hasSize(1);
        });
    }

    @Test
    void aDecisionWithoutAHeldMeetingNeedsAReason() {
        var gates = ready(gates(List.of(), false, "a"));

        assertThatThrownBy(() -> rule(Wish.pass(" "), gates, THE_PAM))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fields()).containsOnlyKeys("reason"));
        assertThat(rule(Wish.pass("By phone"), gates, THE_PAM).kind()).isEqualTo(Kind.PASS);
    }

    @Test
    void gatesAreDecidedInOrderAndOnce() {
        var gates = ready(gates(List.of(), true, "a"));
        assertThatThrownBy(() ->
                        DecisionRules.rule(Wish.pass("x"), gates, gates.gates().getLast(), OWNER))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.text().key()).isEqualTo("gate.refused.order"));

        var passed = ready(gates(List.of(decision(1, Kind.PASS, OWNER, NOW)), true, "a"));
        assertThatThrownBy(() -> DecisionRules.rule(
                        Wish.pass("x"), passed, passed.gates().getFirst(), OWNER))
                .isInstanceOf(StaleData.class);
    }

    @Test
    void aHoldSaysWhyAndUntilWhen() {
        var gates = gates(List.of(), true, "a");

        assertThat(rule(Wish.hold("Two people on leave", TODAY.plusDays(4)), gates, THE_PAM)
                        .kind())
                .isEqualTo(Kind.HOLD);
        assertField(() -> rule(Wish.hold(" ", TODAY.plusDays(4)), gates, THE_PAM), "reason");
        assertField(() -> rule(Wish.hold("x", TODAY), gates, THE_PAM), "reviewOn");
        assertThatThrownBy(() -> rule(Wish.hold("x", TODAY.plusDays(4)), gates, VIEWER))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void onlyTheOwnerOrOurSponsorWaivesAndNeverTheirOwnOnboarding() {
        var gates = gates(List.of(), true, "a");
        var wish = new Wish(Kind.WAIVE, "Strategic partner", Optional.empty(), List.of());

        assertThat(rule(wish, gates, OWNER).kind()).isEqualTo(Kind.WAIVE);
        assertThat(rule(wish, gates, SPONSOR).kind()).isEqualTo(Kind.WAIVE);
        assertThatThrownBy(() -> rule(wish, gates, THE_PAM)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rule(wish, gates, OWNER_AND_PAM)).isInstanceOf(NotAllowed.class);
        assertField(() -> rule(new Wish(Kind.WAIVE, "", Optional.empty(), List.of()), gates, OWNER), "reason");
    }

    @Test
    void exceptionsAreGrantedByWhoStandsAbove() {
        var gates = gates(List.of(), true, "a", "b");

        var ruled = rule(except(Kind.PASS_WITH_EXCEPTIONS, "a", "b"), gates, OWNER);
        assertThat(ruled.exceptions()).extracting(Excepted::criterion).containsExactly("a", "b");
        assertThat(rule(except(Kind.PASS_WITH_EXCEPTIONS, "a", "b"), gates, SPONSOR)
                        .kind())
                .isEqualTo(Kind.PASS_WITH_EXCEPTIONS);
        assertThat(rule(except(Kind.PROPOSE_EXCEPTIONS, "a", "b"), gates, THE_PAM)
                        .kind())
                .isEqualTo(Kind.PROPOSE_EXCEPTIONS);
        assertThatThrownBy(() -> rule(except(Kind.PASS_WITH_EXCEPTIONS, "a", "b"), gates, THE_PAM))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rule(except(Kind.PASS_WITH_EXCEPTIONS, "a", "b"), gates, OWNER_AND_PAM))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void atMostTwoExceptionsAndNothingElseMissing() {
        assertField(
                () -> rule(
                        except(Kind.PASS_WITH_EXCEPTIONS, "a", "b", "c"), gates(List.of(), true, "a", "b", "c"), OWNER),
                "exceptions");
        assertThatThrownBy(() -> rule(except(Kind.PASS_WITH_EXCEPTIONS, "a"), gates(List.of(), true, "a", "b"), OWNER))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.details()).hasSize(1));
    }

    @Test
    void anExceptionNamesAMissingCriterionAReasonAndADay() {
        var gates = gates(List.of(), true, "a");

        assertField(() -> rule(except(Kind.PASS_WITH_EXCEPTIONS, "zzz"), gates, OWNER), "exceptions");
        assertField(() -> rule(wish(new Excepted("a", " ", TODAY.plusDays(9))), gates, OWNER), "exceptions");
        assertField(() -> rule(wish(new Excepted("a", "later", TODAY)), gates, OWNER), "exceptions");
        assertThatThrownBy(() -> rule(except(Kind.PASS_WITH_EXCEPTIONS, "a"), ready(gates), OWNER))
                .isInstanceOf(Refused.class);
    }

    @Test
    void agreementsAndSponsorsAreNeverExcepted() {
        var agreement = new AgreementExecuted(Label.of("nda"), "nda", BOTH, SponsorClause.IGNORE);
        var gates = of(List.of(standing("gate-14", List.of(agreement), List.of(), true, true)), Optional.empty());

        assertField(() -> rule(except(Kind.PASS_WITH_EXCEPTIONS, "nda"), gates, OWNER), "exceptions");
    }

    @Test
    void aCompositionIsNamedByOneOfItsPartsAndUntouchableIfOneIs() {
        var agreement = new AgreementExecuted(Label.of("nda"), "nda", BOTH, SponsorClause.IGNORE);
        var either = new Criterion.Any(List.of(task("x"), task("y")));
        var gates = of(List.of(standing("gate-14", List.of(either), List.of(), true, true)), Optional.empty());
        assertThat(rule(except(Kind.PASS_WITH_EXCEPTIONS, "y"), gates, OWNER).exceptions())
                .hasSize(1);

        var holy = new Criterion.Any(List.of(task("x"), agreement));
        var untouchable = of(List.of(standing("gate-14", List.of(holy), List.of(), true, true)), Optional.empty());
        assertField(() -> rule(except(Kind.PASS_WITH_EXCEPTIONS, "x"), untouchable, OWNER), "exceptions");
    }

    @Test
    void onlyTheOwnerReopensAndOnlyWhatIsPassed() {
        var wish = new Wish(Kind.REOPEN, "Signed by the wrong person", Optional.empty(), List.of());
        var passed = gates(List.of(decision(1, Kind.PASS, THE_PAM, NOW)), true, "a");

        assertThat(rule(wish, passed, OWNER).kind()).isEqualTo(Kind.REOPEN);
        assertThatThrownBy(() -> rule(wish, passed, SPONSOR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rule(wish, gates(List.of(), true, "a"), OWNER)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsTakenBackOrProposedDoesNotStand() {
        var pass = decision(1, Kind.PASS, OWNER, NOW);
        var undo = new Decision(
                new DecisionId(new UUID(0, 2)),
                "gate-14",
                2,
                Kind.UNDO,
                NOW,
                TODAY,
                "Kai",
                "s:2",
                "",
                Optional.empty(),
                List.of(),
                true,
                Optional.of(pass.id()));
        var proposal = decision(3, Kind.PROPOSE_EXCEPTIONS, THE_PAM, NOW);

        assertThat(Decision.standing(List.of(pass, undo))).isEmpty();
        assertThat(Decision.standing(List.of(pass, proposal))).contains(pass);
        assertThat(Decision.isPassed(List.of(pass))).isTrue();
        assertThat(Decision.isPassed(List.of(pass, decision(4, Kind.REOPEN, OWNER, NOW))))
                .isFalse();
    }

    @Test
    void theStateFollowsFromDecisionsCriteriaAndTheDay() {
        var due = day(14);
        assertThat(GateState.of(List.of(), false, true, due, due)).isEqualTo(new GateState.Upcoming(false));
        assertThat(GateState.of(List.of(), true, false, due, due)).isEqualTo(new GateState.Open(false));
        assertThat(GateState.of(List.of(), true, true, due, due.plusDays(1))).isEqualTo(new GateState.Ready(true));
        assertThat(GateState.of(List.of(decision(1, Kind.PASS, OWNER, NOW)), false, false, due, day(20)))
                .isInstanceOf(GateState.Passed.class);
        assertThat(GateState.of(List.of(decision(1, Kind.WAIVE, OWNER, NOW)), false, false, due, day(20)))
                .isInstanceOf(GateState.Waived.class);
        assertThat(GateState.of(List.of(decision(1, Kind.HOLD, OWNER, NOW)), true, true, due, day(20)))
                .isInstanceOfSatisfying(GateState.Held.class, it -> {
                    assertThat(it.ready()).isTrue();
                    assertThat(it.overdue()).isTrue();
                });
        assertThat(GateState.of(List.of(decision(1, Kind.REOPEN, OWNER, NOW)), true, false, due, day(10)))
                .isInstanceOf(GateState.Reopened.class);
    }

    private static void assertField(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String field) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fields()).containsOnlyKeys(field));
    }

    private static DecisionRules.Ruled rule(Wish wish, OnboardingGates gates, Decider decider) {
        return DecisionRules.rule(wish, gates, gates.gates().getFirst(), decider)
                .getFirst();
    }
}
