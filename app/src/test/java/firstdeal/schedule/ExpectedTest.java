package firstdeal.schedule;

import static firstdeal.schedule.Cast.DAY0;
import static firstdeal.schedule.Cast.phase;
import static firstdeal.schedule.Cast.program;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Gate;
import firstdeal.program.Program;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExpectedTest {

    static final Program NINETY = Cast.ninetyDays();
    static final Map<String, PhaseRun> STARTED = Map.of("contract", PhaseRun.open(DAY0));

    @Test
    void aRunInTimeKeepsItsBaseline() {
        assertThat(days(NINETY, STARTED, List.of(), 3)).containsExactly(14, 30, 60, 90);
    }

    @Test
    void beforeDayZeroNothingSlips() {
        assertThat(days(NINETY, Map.of(), List.of(), -30)).containsExactly(14, 30, 60, 90);
    }

    @Test
    void anOpenGatePassedItsDayIsExpectedToday() {
        var expected = expected(NINETY, STARTED, List.of(), 20);
        assertThat(days(expected)).containsExactly(20, 30, 60, 90);
        assertThat(expected.slip()).isEqualTo(6);
        assertThat(expected.slipOf("contract")).isEqualTo(6);
        assertThat(expected.slipOf("enablement")).isZero();
    }

    @Test
    void aLateGateLeavesTheNextPhaseItsMinDays() {
        assertThat(days(NINETY, STARTED, List.of(), 25)).containsExactly(25, 33, 60, 90);
        assertThat(days(NINETY, STARTED, List.of(), 60)).containsExactly(60, 68, 83, 98);
    }

    @Test
    void thePhaseThatOpenedLateCountsFromItsOpening() {
        var runs = Map.of(
                "contract", PhaseRun.passed(DAY0, day(26)),
                "enablement", PhaseRun.open(day(26)));
        var expected = expected(NINETY, runs, List.of(), 27);
        assertThat(days(expected)).containsExactly(26, 34, 60, 90);
        assertThat(expected.slip()).isEqualTo(4);
    }

    @Test
    void whatWasPassedEarlyMovesNothingForward() {
        var runs = Map.of("contract", PhaseRun.passed(DAY0, day(9)), "enablement", PhaseRun.open(day(9)));
        var expected = expected(NINETY, runs, List.of(), 10);
        assertThat(days(expected)).containsExactly(9, 30, 60, 90);
        assertThat(expected.slip()).isZero();
        assertThat(expected.gates().getFirst().slip()).isZero();
    }

    @Test
    void aPauseMovesWhatIsExpectedAndNoBaseline() {
        var pause = List.of(new Pause(day(5), day(15)));
        var expected = expected(NINETY, STARTED, pause, 8);
        assertThat(days(expected)).containsExactly(24, 40, 70, 100);
        assertThat(expected.gates().getLast().baseline()).isEqualTo(day(90));
        assertThat(expected.slip()).isEqualTo(10);
    }

    @Test
    void aLateRunRestsUntilWorkGoesOn() {
        var pause = List.of(new Pause(day(30), day(40)));
        assertThat(days(NINETY, STARTED, pause, 33)).startsWith(40);
        assertThat(days(NINETY, STARTED, pause, 45)).startsWith(45);
    }

    @Test
    void aPassedGateIsNotMovedByALaterPause() {
        var runs = Map.of("contract", PhaseRun.passed(DAY0, day(14)), "enablement", PhaseRun.open(day(14)));
        assertThat(days(NINETY, runs, List.of(new Pause(day(20), day(23))), 21)).containsExactly(14, 33, 63, 93);
    }

    @Test
    void anAdvisoryGateNeverSlipsByWaiting() {
        var program = program(phase("first", 0, 10, 5, Gate.Mode.ADVISORY), phase("second", 11, 20, 5));
        assertThat(days(program, Map.of("first", PhaseRun.open(DAY0)), List.of(), 18))
                .containsExactly(10, 20);
    }

    @Test
    void aChecklistHasNoGatesAndNoSlip() {
        var expected = expected(program(Cast.ungated("all", 0, 30)), Map.of(), List.of(), 80);
        assertThat(expected.gates()).isEmpty();
        assertThat(expected.slip()).isZero();
        assertThat(expected.next()).isEmpty();
    }

    @Test
    void afterTheLastGateTheRunsSlipIsThatOfTheLast() {
        var one = program(phase("only", 0, 14, 7));
        assertThat(expected(one, Map.of("only", PhaseRun.passed(DAY0, day(17))), List.of(), 60)
                        .slip())
                .isEqualTo(3);
    }

    @Test
    void aTaskMovesWithTheGateOfItsPhaseToABusinessDay() {
        var expected = expected(NINETY, STARTED, List.of(), 19); // five days late: a Friday becomes a Wednesday
        assertThat(expected.due(day(11), "contract", Cast.calendar())).isEqualTo(day(16));
        assertThat(expected.due(day(8), "contract", Cast.calendar())).isEqualTo(day(11)); // not the Sunday
        assertThat(expected.due(day(29), "enablement", Cast.calendar())).isEqualTo(day(29));
    }

    @Property
    void gatesKeepTheirOrderAndNeverComeBeforeTheirBaseline(
            @ForAll @IntRange(max = 200) int today,
            @ForAll @IntRange(max = 3) int passedGates,
            @ForAll @IntRange(max = 25) int rhythm,
            @ForAll @IntRange(max = 30) int rest) {
        var runs = new java.util.HashMap<String, PhaseRun>();
        var opened = DAY0;
        for (var phase : NINETY.phases().subList(0, passedGates)) {
            runs.put(phase.key(), PhaseRun.passed(opened, opened.plusDays(rhythm)));
            opened = opened.plusDays(rhythm);
        }
        runs.put(NINETY.phases().get(passedGates).key(), PhaseRun.open(opened));
        var pauses = List.of(new Pause(day(20), day(20 + rest)));
        var now = opened.isAfter(day(today)) ? opened : day(today);
        var expected = Expected.of(NINETY, DAY0, runs, pauses, now);

        assertThat(expected.gates()).isSortedAccordingTo((a, b) -> a.expected().compareTo(b.expected()));
        assertThat(expected.gates()).allSatisfy(gate -> {
            assertThat(gate.slip()).isNotNegative();
            if (!gate.isPassed()) {
                assertThat(gate.expected()).isAfterOrEqualTo(now).isAfterOrEqualTo(gate.baseline());
                assertThat(gate.slip()).isEqualTo((int) ChronoUnit.DAYS.between(gate.baseline(), gate.expected()));
            }
        });
    }

    @Property
    void aDayLaterNothingIsExpectedEarlier(
            @ForAll @IntRange(max = 200) int today, @ForAll @IntRange(max = 30) int rest) {
        var pauses = List.of(new Pause(day(50), day(50 + rest)));
        var now = days(NINETY, STARTED, pauses, today);
        var tomorrow = days(NINETY, STARTED, pauses, today + 1);
        for (int i = 0; i < now.size(); i++) {
            assertThat(tomorrow.get(i)).isGreaterThanOrEqualTo(now.get(i));
        }
    }

    private static List<Integer> days(Program program, Map<String, PhaseRun> runs, List<Pause> pauses, int today) {
        return days(expected(program, runs, pauses, today));
    }

    private static List<Integer> days(Expected expected) {
        return expected.gates().stream()
                .map(gate -> Cast.TIMELINE.day(gate.expected()))
                .toList();
    }

    private static Expected expected(Program program, Map<String, PhaseRun> runs, List<Pause> pauses, int today) {
        return Expected.of(program, DAY0, runs, pauses, day(today));
    }

    private static LocalDate day(int n) {
        return Cast.TIMELINE.date(n);
    }
}
