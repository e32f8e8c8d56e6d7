package firstdeal.desk;

import static firstdeal.desk.Rows.DAY0;
import static firstdeal.desk.Rows.active;
import static firstdeal.desk.Rows.gate;
import static firstdeal.desk.Rows.held;
import static firstdeal.desk.Rows.passed;
import static firstdeal.desk.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StandingRowTest {

    @Test
    void aGateWithEverythingThereNeedsADecision() {
        var row = active(List.of(passed(14), gate("ready", 30, 0)), List.of());

        assertThat(row.need(DAY0.plusDays(20))).isEqualTo(Need.DECIDE);
        assertThat(row.decideFrom()).isPresent();
    }

    @Test
    void aHeldGateNeedsADecisionFromItsReviewDate() {
        var row = active(List.of(held(14, 2, 20)), List.of());

        assertThat(row.need(DAY0.plusDays(19))).isEqualTo(Need.LATE);
        assertThat(row.need(DAY0.plusDays(20))).isEqualTo(Need.DECIDE);
    }

    @Test
    void pastTheDayOfTheGateInHandItIsLateByThatManyDays() {
        var row = active(List.of(passed(14), gate("open", 30, 3)), List.of());

        assertThat(row.late(DAY0.plusDays(30))).isZero();
        assertThat(row.need(DAY0.plusDays(30))).isEqualTo(Need.ON_TIME);
        assertThat(row.late(DAY0.plusDays(44))).isEqualTo(14);
        assertThat(row.slip(DAY0.plusDays(44))).isEqualTo(14);
        assertThat(row.need(DAY0.plusDays(44))).isEqualTo(Need.LATE);
    }

    @Test
    void aTaskIsOverdueFromTheDayAfterItsDayAndASlipMovesItAlong() {
        var row = active(List.of(gate("open", 30, 3)), List.of(10, 12, 12, 40));

        assertThat(row.overdue(DAY0.plusDays(10))).isZero();
        assertThat(row.overdue(DAY0.plusDays(12))).isEqualTo(1);
        assertThat(row.overdue(DAY0.plusDays(13))).isEqualTo(3);
        assertThat(row.overdue(DAY0.plusDays(60))).isEqualTo(3);
    }

    @Test
    void nothingIsLateOrDueWhileItRests() {
        var row = row("paused", List.of(gate("open", 30, 3)), List.of(10), OptionalInt.of(20));

        assertThat(row.need(DAY0.plusDays(60))).isEqualTo(Need.RESTING);
        assertThat(row.overdue(DAY0.plusDays(60))).isZero();
        assertThat(row.late(DAY0.plusDays(60))).isZero();
    }

    @Test
    void theTrackShowsEveryGateAndTheSlip() {
        var track = active(List.of(passed(14), gate("open", 30, 3)), List.of()).track(DAY0.plusDays(44));

        assertThat(track.gates()).hasSize(2);
        assertThat(track.late()).isEqualTo(14);
        assertThat(track.gates().getLast().expected()).isEqualTo(44);
    }
}
