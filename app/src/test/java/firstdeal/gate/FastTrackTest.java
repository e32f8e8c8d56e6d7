package firstdeal.gate;

import static firstdeal.evaluation.Cast.BOTH;
import static firstdeal.evaluation.Cast.day;
import static firstdeal.gate.GateCast.NOW;
import static firstdeal.gate.GateCast.OWNER;
import static firstdeal.gate.GateCast.OWNER_AND_PAM;
import static firstdeal.gate.GateCast.THE_PAM;
import static firstdeal.gate.GateCast.decision;
import static firstdeal.gate.GateCast.enabled;
import static firstdeal.gate.GateCast.except;
import static firstdeal.gate.GateCast.fastTrack;
import static firstdeal.gate.GateCast.gates;
import static firstdeal.gate.GateCast.of;
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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FastTrackTest {

    @Test
    void anEarlyDealLetsTheMiddleGatesGoTogether() {
        var wish = new Wish(Kind.FAST_TRACK, "Won on day 21", Optional.empty(), List.of());
        var enablement = List.<Criterion>of(enabled("e1"), enabled("e2"), enabled("e3"));
        var gates = fastTrack(enablement, List.of(), Optional.of(day(21)));

        var ruled = DecisionRules.rule(wish, gates, gates.gates().get(1), OWNER);

        assertThat(ruled).extracting(it -> it.gate().key()).containsExactly("gate-30", "gate-60");
        assertThat(ruled.getFirst().exceptions()).hasSize(3);
        assertThatThrownBy(() -> DecisionRules.rule(wish, gates, gates.gates().get(1), THE_PAM))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> DecisionRules.rule(wish, gates, gates.gates().get(1), OWNER_AND_PAM))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aFastTrackNeedsAWonDealAndExceptsOnlyEnablementByItself() {
        var wish = new Wish(Kind.FAST_TRACK, "Won on day 21", Optional.empty(), List.of());
        var withoutDeal = fastTrack(List.of(), List.of(), Optional.empty());
        assertThatThrownBy(() -> DecisionRules.rule(
                        wish, withoutDeal, withoutDeal.gates().get(1), OWNER))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.text().key()).isEqualTo("gate.refused.no-early-deal"));

        var open = fastTrack(List.of(), List.of(task("x")), Optional.of(day(21)));
        assertThatThrownBy(() -> DecisionRules.rule(wish, open, open.gates().get(1), OWNER))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.text().key()).isEqualTo("gate.refused.still-missing"));
        var named = new Wish(
                Kind.FAST_TRACK,
                "Won on day 21",
                Optional.empty(),
                List.of(new Excepted("x", "after the deal", day(70))));
        assertThat(DecisionRules.rule(named, open, open.gates().get(1), OWNER)).hasSize(2);
    }

    @Test
    void aFastTrackExceptsAtMostTwoOthersAGateAndNeverAgreements() {
        var three = fastTrack(List.of(), List.of(task("x"), task("y"), task("z")), Optional.of(day(21)));
        assertField(
                () -> DecisionRules.rule(
                        owed("x", "y", "z"), three, three.gates().get(1), OWNER),
                "exceptions");
        var each = fastTrack(
                List.of(task("a"), task("b"), enabled("e")), List.of(task("x"), task("y")), Optional.of(day(21)));
        assertThat(DecisionRules.rule(
                        owed("a", "b", "x", "y"), each, each.gates().get(1), OWNER))
                .extracting(it -> it.exceptions().size())
                .containsExactly(3, 2);

        var agreement = new AgreementExecuted(Label.of("nda"), "nda", BOTH, SponsorClause.IGNORE);
        var signed = fastTrack(List.of(agreement), List.of(), Optional.of(day(21)));
        assertField(() -> DecisionRules.rule(owed("nda"), signed, signed.gates().get(1), OWNER), "exceptions");
        assertField(() -> DecisionRules.rule(owed("zzz"), each, each.gates().get(1), OWNER), "exceptions");
    }

    @Test
    void aFastTrackGivesItsReasonAndLeavesTheFirstAndTheLastGate() {
        var gates = fastTrack(List.of(enabled("e")), List.of(), Optional.of(day(21)));
        var silent = new Wish(Kind.FAST_TRACK, "", Optional.empty(), List.of());
        assertField(() -> DecisionRules.rule(silent, gates, gates.gates().get(1), OWNER), "reason");

        var last = of(
                List.of(
                        standing("gate-14", List.of(), List.of(decision(1, Kind.PASS, OWNER, NOW)), false, true),
                        standing("gate-90", List.of(enabled("e")), List.of(), true, true)),
                Optional.of(day(21)));
        assertThatThrownBy(
                        () -> DecisionRules.rule(owed("e"), last, last.gates().getLast(), OWNER))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.text().key()).isEqualTo("gate.refused.not-this-gate"));
        var exception = DecisionRules.rule(
                        new Wish(Kind.FAST_TRACK, "Won on day 21", Optional.empty(), List.of()),
                        gates,
                        gates.gates().get(1),
                        OWNER)
                .getFirst()
                .exceptions()
                .getFirst();
        assertThat(exception).isEqualTo(new Excepted("e", "Won on day 21", day(95)));
    }

    private static Wish owed(String... criteria) {
        return new Wish(
                Kind.FAST_TRACK,
                "Won on day 21",
                Optional.empty(),
                except(Kind.FAST_TRACK, criteria).exceptions());
    }

    @Test
    void gatesThatArePassedStayAsTheyAreAndWhatIsNamedIsOwedOnce() {
        var wish = new Wish(
                Kind.FAST_TRACK,
                "Won on day 40",
                Optional.empty(),
                List.of(new Excepted("e", "After the fair", day(70))));
        var gates = of(
                List.of(
                        standing("gate-14", List.of(), List.of(decision(1, Kind.PASS, OWNER, NOW)), false, true),
                        standing("gate-30", List.of(enabled("e"), enabled("f")), List.of(), true, true),
                        standing("gate-60", List.of(), List.of(decision(2, Kind.PASS, OWNER, NOW)), false, true),
                        standing("gate-90", List.of(task("y")), List.of(), false, false)),
                Optional.of(day(40)));

        var ruled = DecisionRules.rule(wish, gates, gates.gates().get(1), OWNER);

        assertThat(ruled).extracting(it -> it.gate().key()).containsExactly("gate-30");
        assertThat(ruled.getFirst().exceptions())
                .containsExactly(
                        new Excepted("e", "After the fair", day(70)), new Excepted("f", "Won on day 40", day(95)));
        assertThat(FastTrack.together(gates, gates.gates().getFirst())).isEmpty();
        assertThat(FastTrack.together(gates, gates.gates().getLast())).isEmpty();
    }

    @Test
    void whatIsOnlyPartlyEnablementIsNotExceptedByItself() {
        var mixed = new Criterion.All(List.of(enabled("e"), task("x")));
        var gates = fastTrack(List.of(mixed), List.of(), Optional.of(day(21)));

        assertThatThrownBy(() -> DecisionRules.rule(
                        new Wish(Kind.FAST_TRACK, "Won", Optional.empty(), List.of()),
                        gates,
                        gates.gates().get(1),
                        OWNER))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.text().key()).isEqualTo("gate.refused.still-missing"));
    }

    private static void assertField(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String field) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fields()).containsOnlyKeys(field));
    }
}
