package firstdeal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firstdeal.insight.Survival.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SurvivalTest {

    /**
     * Weeks in remission of the 21 patients who were given 6-mercaptopurine (Freireich et al., Blood 21, 1963), the standard
     * worked example, for instance in Kleinbaum and Klein, Survival Analysis, chapter 2; open cases are negative here.
     */
    private static final int[] TREATED = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    /** Those who were given a placebo; all of them ended. */
    private static final int[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    @Test
    void thePublishedExampleComesOutAsPublished() {
        var survival = Survival.of(observed(TREATED));
        double[][] published = {
            {6, .857, .620, .952, 21},
            {7, .807, .563, .923, 17},
            {10, .753, .503, .889, 15},
            {13, .690, .432, .849, 12},
            {16, .627, .368, .805, 11},
            {22, .538, .268, .747, 7},
            {23, .448, .188, .680, 6}
        };
        assertThat(survival.steps()).hasSize(published.length);
        for (int i = 0; i < published.length; i++) {
            var step = survival.steps().get(i);
            assertThat(step.day()).isEqualTo((int) published[i][0]);
            assertThat(step.share()).isCloseTo(published[i][1], within(.0006));
            assertThat(step.low()).isCloseTo(published[i][2], within(.0006));
            assertThat(step.high()).isCloseTo(published[i][3], within(.0006));
            assertThat(step.atRisk()).isEqualTo((int) published[i][4]);
        }
        assertThat(survival.median()).hasValue(23);
        assertThat(survival.runs()).isEqualTo(21);
        assertThat(survival.closed()).isEqualTo(9);
    }

    @Test
    void withoutOpenRunsTheEstimateIsTheShareThatIsLeft() {
        var survival = Survival.of(observed(PLACEBO));
        assertThat(survival.on(8).share()).isCloseTo(8 / 21.0, within(1e-12));
        assertThat(survival.median()).hasValue(8);
        assertThat(survival.on(23).share()).isZero();
        assertThat(survival.on(0).share()).isEqualTo(1);
    }

    @Test
    void nobodyIsMeasuredAsNobody() {
        var survival = Survival.of(List.of());
        assertThat(survival.steps()).isEmpty();
        assertThat(survival.median()).isEmpty();
        assertThat(survival.on(90).share()).isEqualTo(1);
        assertThat(survival.lastDay()).isZero();
    }

    @Test
    void aRunLastSeenOnTheDayOfADealWasStillInView() {
        assertThat(Survival.of(observed(10, -10)).steps()).containsExactly(new Step(10, .5, low(), high(), 2, 1));
    }

    /** Half of two: variance 1 / (2 * 1), on the log-log scale. */
    private static double low() {
        return Math.pow(.5, Math.exp(1.959963984540054 * Math.sqrt(.5) / Math.log(2)));
    }

    private static double high() {
        return Math.pow(.5, Math.exp(-1.959963984540054 * Math.sqrt(.5) / Math.log(2)));
    }

    @Property
    void theShareFallsAndItsIntervalHoldsIt(@ForAll("runs") List<Observation> runs) {
        double before = 1;
        for (var step : Survival.of(runs).steps()) {
            assertThat(step.share()).isBetween(0.0, before);
            assertThat(step.low()).isBetween(0.0, step.share());
            assertThat(step.high()).isBetween(step.share(), 1.0);
            before = step.share();
        }
    }

    @Property
    void theOrderOfRunsDoesNotMatter(@ForAll("runs") List<Observation> runs, @ForAll Random random) {
        var shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, random);
        assertThat(Survival.of(shuffled)).isEqualTo(Survival.of(runs));
    }

    @Property
    void inViewAndDoneAreEverybody(@ForAll("runs") List<Observation> runs) {
        var survival = Survival.of(runs);
        assertThat(survival.atRisk(0)).isEqualTo(runs.size());
        assertThat(survival.atRisk(survival.lastDay() + 1)).isZero();
        survival.steps().forEach(step -> assertThat(survival.atRisk(step.day())).isEqualTo(step.atRisk()));
    }

    @Provide
    Arbitrary<List<Observation>> runs() {
        return Combinators.combine(Arbitraries.integers().between(0, 365), Arbitraries.of(true, false))
                .as(Observation::new)
                .list()
                .ofMaxSize(60);
    }

    private static List<Observation> observed(int... days) {
        return Arrays.stream(days)
                .mapToObj(day -> new Observation(Math.abs(day), day > 0))
                .toList();
    }
}
