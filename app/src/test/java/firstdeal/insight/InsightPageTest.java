package firstdeal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Milestone;
import firstdeal.insight.CurveChart.Line;
import firstdeal.insight.CurveChart.Size;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InsightPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void whoGaveUpStaysInTheCountUntilToday() {
        var run = run(120, OptionalInt.empty(), true);
        assertThat(run.observed(TODAY)).isEqualTo(new Observation(120, false));
        assertThat(page(run).given()).isEqualTo(1);
    }

    @Test
    void whoBeganOnSomebodysWordIsCountedAlsoWhenItIsOver() {
        assertThat(page(onAWord(false)).unproven()).isEqualTo(1);
        assertThat(page(onAWord(true)).unproven()).isEqualTo(1);
        assertThat(page(runs(5)).unproven()).isZero();
    }

    private static Run onAWord(boolean ended) {
        return new Run(
                TODAY.minusDays(10),
                "90-day first deal",
                "si",
                "",
                "",
                false,
                ended,
                Map.of(),
                0,
                List.of(new Run.Reached("Gate 14", false)));
    }

    @Test
    void nobodyIsWatchedLongerThanAYearAndALaterDealIsAnotherStory() {
        assertThat(run(800, OptionalInt.empty(), false).observed(TODAY)).isEqualTo(new Observation(365, false));
        assertThat(run(800, OptionalInt.of(400), false).observed(TODAY)).isEqualTo(new Observation(365, false));
        assertThat(run(800, OptionalInt.of(365), false).observed(TODAY)).isEqualTo(new Observation(365, true));
    }

    @Test
    void whatHasNotBegunAndWhatHasNoGatesIsNotMeasured() {
        var later = run(-3, OptionalInt.empty(), false);
        var checklist = new Run(TODAY.minusDays(30), "Checklist", "si", "", "", true, false, Map.of(), 0, List.of());
        assertThat(page(later, checklist).runs()).isZero();
        assertThat(page(later).headline()).isEqualTo(Text.of("insight.headline-none"));
    }

    @Test
    void aCurveIsDrawnOfFiveThatAreDecided() {
        assertThat(page(runs(4)).isDrawn()).isFalse();
        assertThat(page(runs(5)).isDrawn()).isTrue();
        assertThat(page(runs(5)).headline()).isEqualTo(Text.of("insight.headline", "share", 100L));
    }

    @Test
    void aYearIsComparedWithTheOneBefore() {
        var runs = new Run[] {run(30, OptionalInt.of(20), false), run(400, OptionalInt.of(80), false)};
        var all = InsightPage.of(List.of(runs), Cohort.ALL, Cohorts.By.MONTH, TODAY);
        var year = InsightPage.of(List.of(runs), Cohort.of(Map.of("year", "2026")), Cohorts.By.TYPE, TODAY);
        assertThat(all.before()).isEmpty();
        assertThat(year.runs()).isEqualTo(1);
        assertThat(year.before().orElseThrow().runs()).isEqualTo(1);
        assertThat(year.with("type", "a b")).isEqualTo("/insights?year=2026&type=a+b&by=type");
        assertThat(year.with("year", "")).isEqualTo("/insights?by=type");
    }

    @Test
    void anOddYearInTheAddressIsLeftOut() {
        assertThat(Cohort.of(Map.of("year", "soon"))).isEqualTo(Cohort.ALL);
    }

    @Test
    void theFunnelSaysWhereMostStand() {
        var one = gates(true, false);
        var none = gates(false, false);
        var funnel = Funnel.of(List.of(one, one, none, gates(true, true)));
        assertThat(funnel.gates()).containsExactly(new Funnel.Step("Gate 14", 3), new Funnel.Step("Gate 30", 1));
        assertThat(funnel.widest()).contains(new Funnel.Widest("Gate 30", 2));
    }

    @Test
    void thePictureSaysWhatItShowsAndEscapesNames() {
        var survival = page(runs(6)).survival();
        var svg = CurveChart.svg(
                Size.WIDE, new Line("<b>", survival), Optional.of(new Line("before", survival)), Text::key);
        assertThat(svg).contains("role=\"img\"", "insight.chart", "&lt;b&gt;").doesNotContain("<b>", "NaN");
        assertThat(svg).contains("curve-b");
    }

    private static InsightPage page(Run... runs) {
        return InsightPage.of(List.of(runs), Cohort.ALL, Cohorts.By.MONTH, TODAY);
    }

    private static Run[] runs(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> run(60, OptionalInt.of(20 + it), false))
                .toArray(Run[]::new);
    }

    private static Run run(int daysAgo, OptionalInt closedOn, boolean ended) {
        return new Run(
                TODAY.minusDays(daysAgo),
                "90-day first deal",
                "si",
                "",
                "",
                true,
                ended,
                closed(closedOn),
                0,
                List.of(new Run.Reached("Gate 14", true)));
    }

    private static Map<Milestone, Integer> closed(OptionalInt on) {
        return on.isPresent() ? Map.of(Milestone.FIRST_CLOSE, on.getAsInt()) : Map.of();
    }

    private static Run gates(boolean first, boolean second) {
        return new Run(
                TODAY.minusDays(50),
                "90-day first deal",
                "si",
                "",
                "",
                true,
                false,
                Map.of(),
                0,
                List.of(new Run.Reached("Gate 14", first), new Run.Reached("Gate 30", second)));
    }
}
