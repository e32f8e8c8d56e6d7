package firstdeal.gate;

import static firstdeal.gate.GateCast.NOW;
import static firstdeal.gate.GateCast.OWNER;
import static firstdeal.gate.GateCast.THE_PAM;
import static firstdeal.gate.GateCast.decision;
import static firstdeal.gate.GateCast.gates;
import static firstdeal.gate.GateCast.of;
import static firstdeal.gate.GateCast.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.gate.Decision.Kind;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakingBackTest {

    @Test
    void aDecisionIsTakenBackWithinTenMinutesByItsMaker() {
        var made = decision(1, Kind.HOLD, THE_PAM, NOW);
        var gates = gates(List.of(made), true, "a");
        var gate = gates.gates().getFirst();

        assertThat(DecisionRules.requireUndoable(made.id(), gate, gates, THE_PAM, NOW.plus(Duration.ofMinutes(10))))
                .isEqualTo(made);
        assertThatThrownBy(() -> DecisionRules.requireUndoable(
                        made.id(), gate, gates, THE_PAM, NOW.plus(Duration.ofMinutes(11))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> DecisionRules.requireUndoable(made.id(), gate, gates, OWNER, NOW))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> DecisionRules.requireUndoable(new DecisionId(new UUID(9, 9)), gate, gates, THE_PAM, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatLaterGatesStandOnIsNotTakenBack() {
        var pass = decision(1, Kind.PASS, THE_PAM, NOW);
        var before = decision(2, Kind.PROPOSE_EXCEPTIONS, THE_PAM, NOW.minusSeconds(60));
        var after = decision(3, Kind.HOLD, THE_PAM, NOW.plusSeconds(60));

        assertThat(takeBack(pass, List.of(before))).isEqualTo(pass);
        assertThatThrownBy(() -> takeBack(pass, List.of(before, after)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.text().key()).isEqualTo("gate.refused.undo-later-decided"));
        var hold = decision(1, Kind.HOLD, THE_PAM, NOW);
        assertThat(takeBack(hold, List.of(after))).isEqualTo(hold);
    }

    private static Decision takeBack(Decision made, List<Decision> ofTheNextGate) {
        var gate = standing("gate-14", List.of(), List.of(made), false, true);
        var gates = of(List.of(gate, standing("gate-30", List.of(), ofTheNextGate, true, true)), Optional.empty());
        return DecisionRules.requireUndoable(made.id(), gate, gates, THE_PAM, NOW.plusSeconds(90));
    }
}
