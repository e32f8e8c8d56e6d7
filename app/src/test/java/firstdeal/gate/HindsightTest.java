package firstdeal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Cast;
import firstdeal.evaluation.Facts;
import firstdeal.intervention.Finding;
import firstdeal.intervention.Finding.Topic;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HindsightTest {

    private static List<Text> findings(Topic topic, Facts facts) {
        return new Hindsight(facts, GateCast.of(List.of(), Optional.empty()))
                .findings().stream()
                        .filter(it -> it.topic() == topic)
                        .map(Finding::text)
                        .toList();
    }

    @Test
    void aSeriesSaysHowManyWereHeldOfThoseDueUntilToday() {
        var cast = Cast.team().due("weekly", 7, 14, 400).held("weekly", "weekly", 7);
        assertThat(findings(Topic.MEETINGS, cast.facts()))
                .containsExactly(Text.of("gate.finding-series", "meeting", "Weekly partnership meeting", "held", 1L)
                        .with("due", 2));
    }

    @Test
    void aSeriesThatIsNotDueYetIsNotSpokenOf() {
        assertThat(findings(Topic.MEETINGS, Cast.team().due("weekly", 400).facts()))
                .isEmpty();
    }

    @Test
    void aDealSaysWhereItStandsAndASyntheticOneNothing() {
        var cast = Cast.team().deal("Initech", false).deal("Practice", true);
        assertThat(findings(Topic.DEALS, cast.facts()))
                .singleElement()
                .satisfies(it -> assertThat(it.key()).isEqualTo("gate.finding-deal-amount"));
    }

    @Test
    void aGateThatIsDueSaysWhatItLacksAndAPassedOneNothing() {
        var gates = GateCast.fastTrack(List.of(GateCast.task("never-done")), List.of(), Optional.<LocalDate>empty());
        assertThat(new Hindsight(Cast.team().facts(), gates).findings())
                .filteredOn(it -> it.topic() == Topic.EVIDENCE)
                .extracting(it -> it.text().args().get("gate"))
                .contains("gate-30", "gate-90")
                .doesNotContain("gate-14");
    }
}
