package firstdeal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firstdeal.evaluation.Milestone;
import firstdeal.insight.Indicator.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IndicatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Run run(int day, int begunOn, Map<Milestone, Integer> reached) {
        return new Run(
                TODAY.minusDays(day),
                "90-day first deal",
                "si",
                "",
                "Mara",
                true,
                false,
                reached,
                begunOn,
                List.of(new Run.Reached("Gate 14", true)));
    }

    private static Status certified(int day, int begunOn, Map<Milestone, Integer> reached) {
        return Indicator.CERTIFIED.of(run(day, begunOn, reached), TODAY);
    }

    @Test
    void reachedUntilTheEndOfItsDayIsMetAndADayLaterIsMissed() {
        assertThat(certified(50, 0, Map.of(Milestone.FIRST_CERTIFICATION, 30))).isEqualTo(Status.MET);
        assertThat(certified(50, 0, Map.of(Milestone.FIRST_CERTIFICATION, 31))).isEqualTo(Status.MISSED);
    }

    @Test
    void itIsOpenUntilTheEndOfItsDay() {
        assertThat(certified(30, 0, Map.of())).isEqualTo(Status.OPEN);
        assertThat(certified(31, 0, Map.of())).isEqualTo(Status.MISSED);
    }

    @Test
    void aRunTakenUpAfterTheDayDoesNotKnowUnlessSomebodyRecordedIt() {
        assertThat(certified(50, 40, Map.of())).isEqualTo(Status.UNKNOWN);
        assertThat(certified(50, 40, Map.of(Milestone.FIRST_CERTIFICATION, 22))).isEqualTo(Status.MET);
        assertThat(certified(50, 30, Map.of())).isEqualTo(Status.MISSED);
    }

    @Test
    void whoClosedBeforeTheLandmarkIsNotCompared() {
        var early = run(120, 0, Map.of(Milestone.FIRST_CERTIFICATION, 10, Milestone.FIRST_CLOSE, 25));
        var later = run(120, 0, Map.of(Milestone.FIRST_CERTIFICATION, 10, Milestone.FIRST_CLOSE, 60));
        var never = run(120, 0, Map.of());
        var lift = Lift.of(Indicator.CERTIFIED, List.of(early, later, never), TODAY);
        assertThat(lift.met()).isEqualTo(new Lift.Group(1, 1, 1));
        assertThat(lift.missed()).isEqualTo(new Lift.Group(1, 0, 0));
        assertThat(lift.ratio()).isEmpty();
    }

    @Test
    void withTwentyInEachGroupTheSharesAreCompared() {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < 20; i++) {
            runs.add(run(200, 0, i < 10 ? closed(10) : Map.of(Milestone.FIRST_CERTIFICATION, 10)));
            runs.add(run(200, 0, i < 5 ? Map.of(Milestone.FIRST_CLOSE, 80) : Map.of()));
        }
        var lift = Lift.of(Indicator.CERTIFIED, runs, TODAY);
        assertThat(lift.met().share()).isCloseTo(.5, within(1e-9));
        assertThat(lift.missed().share()).isCloseTo(.25, within(1e-9));
        assertThat(lift.ratio().orElseThrow()).isCloseTo(2, within(1e-9));
        assertThat(lift.times()).isEqualTo(2);
        assertThat(Lift.of(Indicator.CERTIFIED, runs.subList(0, 38), TODAY).ratio())
                .isEmpty();
    }

    private static Map<Milestone, Integer> closed(int certified) {
        return Map.of(Milestone.FIRST_CERTIFICATION, certified, Milestone.FIRST_CLOSE, 80);
    }

    @Test
    void theOutcomeHasNoLift() {
        assertThat(Signs.of(List.of(run(20, 0, Map.of())), TODAY).getLast().lift())
                .isEmpty();
    }

    @Property(tries = 200)
    void everyRunStandsInExactlyOneWayToEachIndicator(
            @ForAll @Size(max = 20) List<@IntRange(max = 200) Integer> days,
            @ForAll @IntRange(max = 120) int reached,
            @ForAll @IntRange(max = 60) int begun) {
        var runs = days.stream()
                .map(it -> run(it, Math.min(begun, it), reached <= it ? closed(reached) : Map.of()))
                .toList();
        for (var sign : Signs.of(runs, TODAY)) {
            assertThat(sign.met() + sign.missed() + sign.open() + sign.unknown())
                    .isEqualTo(runs.size());
        }
    }

    @Test
    void runsStandSideBySideByWhatTheyHaveInCommon() {
        var cohorts = Cohorts.of(
                Cohorts.By.MONTH, List.of(run(120, 0, closed(10)), run(121, 0, Map.of()), run(10, 0, Map.of())), TODAY);
        assertThat(cohorts.rows()).extracting(Cohorts.Row::name).containsExactly("2026-11", "2026-07");
        assertThat(cohorts.rows().getLast().survival().closed()).isEqualTo(1);
        assertThat(cohorts.rows().getLast().by90()).isPresent();
        assertThat(cohorts.rows().getFirst().by90()).isEmpty();
        assertThat(Cohorts.By.of("nonsense")).isEqualTo(Cohorts.By.MONTH);
        assertThat(Cohorts.of(Cohorts.By.PAM, List.of(run(1, 0, Map.of())), TODAY)
                        .rows()
                        .getFirst()
                        .name())
                .isEqualTo("Mara");
    }
}
