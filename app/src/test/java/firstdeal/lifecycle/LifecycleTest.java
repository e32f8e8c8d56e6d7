package firstdeal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.lifecycle.ClosingFacts.Closing;
import firstdeal.onboarding.Life;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.onboarding.Runs;
import firstdeal.onboarding.Task;
import firstdeal.program.Program;
import firstdeal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private final Program program = Runs.program();
    private final Onboarding run = Runs.run(program);

    @Test
    void anEndNeedsTheLastGateTheReviewAndAnOutcomeThatTheFactsShow() {
        var today = Runs.DAY0.plusDays(35);
        var won = new Closing(true, true, false);
        assertThatThrownBy(() -> Ending.require(run, program, won, Outcome.FIRST_DEAL, today, true))
                .isInstanceOf(Refused.class);

        var passed = run.withPhases(it -> PhaseOrder.passed(program, it, "start", today))
                .withPhases(it -> PhaseOrder.passed(program, it, "build", today));
        Ending.require(passed, program, won, Outcome.FIRST_DEAL, today, true);
        assertThatThrownBy(() -> Ending.require(passed, program, won, Outcome.NO_DEAL, today, true))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Ending.require(passed, program, Closing.UNKNOWN, Outcome.FIRST_DEAL, today, true))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherDay0MovesEveryDateButThoseSetByHandAndWhatADecisionOpened() {
        var tasks = Runs.tasks(run, program);
        var byHand = tasks.get(1).dueOn(Runs.DAY0.plusDays(5), Runs.DAY0, Runs.DAY0.plusDays(40));
        tasks.set(1, byHand);
        var redating = Redating.of(run, program, tasks, Runs.WEEKDAYS, Runs.DAY0.plusDays(7), new Life.Running(true));

        assertThat(redating.moved())
                .extracting(Redating.Moved::key)
                .doesNotContain("kickoff")
                .contains("contract");
        assertThat(redating.tasks().get(1)).isEqualTo(byHand);
        assertThat(redating.gates().getFirst().to()).isEqualTo(Runs.DAY0.plusDays(21));
        assertThat(redating.after().phases().getFirst().opened()).isEqualTo(Runs.DAY0.plusDays(7));
    }

    @Test
    void aCorrectionNeverSpeaksOfAGateThatIsDecided() {
        var passed = run.withPhases(it -> PhaseOrder.passed(program, it, "start", Runs.DAY0.plusDays(9)));
        var redating = Redating.of(
                passed,
                program,
                Runs.tasks(run, program),
                Runs.WEEKDAYS,
                Runs.DAY0.plusDays(7),
                new Life.Running(true));

        assertThat(redating.gates()).extracting(Redating.MovedGate::key).containsExactly("gate-30");
    }

    @Test
    void loadCountsRunsByPhaseHelpAndRest() {
        var pam = new firstdeal.shared.ContactId(new java.util.UUID(2, 2));
        var full = carried(Optional.of("start"), false, false);
        var helped = carried(Optional.of("start"), true, false);
        var paused = carried(Optional.of("build"), false, true);
        var over = carried(Optional.empty(), false, false);

        var capacity = Capacity.of(pam, List.of(full, full, full, helped, paused, over), Optional.empty());

        assertThat(capacity.load()).isEqualTo(3.75);
        assertThat(capacity.isFull()).isFalse();
        assertThat(Capacity.of(pam, List.of(full, full, full, full, helped), Optional.empty())
                        .isFull())
                .isTrue();
    }

    private static Capacity.Carried carried(Optional<String> phase, boolean co, boolean paused) {
        return new Capacity.Carried(
                Runs.run(Runs.program()).id(), Runs.PARTNER, phase, false, co, paused, Runs.DAY0.plusDays(90));
    }

    @Test
    void movingKeepsWhatIsDoneDoesNotAskWhatIsPastAndKeepsTheRestInTheHistory() {
        var tasks = Runs.tasks(run, program);
        tasks.set(0, tasks.getFirst().held(Runs.NOW));
        var next = Runs.program(
                "two-gates",
                List.of(
                        Runs.task("contract", "start", "legal", 0, 5).build(),
                        Runs.task("welcome", "start", "work", 0, 5).build(),
                        Runs.task("pitch", "build", "work", 15, 25).build(),
                        Runs.task("offer", "build", "work", 15, 25).build()));
        var passed = run.withPhases(it -> PhaseOrder.passed(program, it, "start", Runs.DAY0.plusDays(14)));
        var after = passed.movedTo(Runs.VERSION, PhaseOrder.moved(next, passed, Runs.DAY0.plusDays(16)));

        var move = VersionMove.of(passed, tasks, Runs.planner(run), next, after);

        assertThat(after.phases()).isEqualTo(passed.phases());
        assertThat(move.added()).extracting(Task::key).containsExactly("offer");
        assertThat(move.notAsked()).extracting(Task::key).containsExactly("welcome");
        assertThat(move.removed()).extracting(Task::key).containsExactly("kickoff", "wiki", "proof");
        assertThat(move.redated()).extracting(Redating.Moved::key).containsExactly("pitch");
        assertThat(move.tasks()).noneMatch(it -> it.key().equals("contract") && it.isOpen());
    }

    @Test
    void dayZeroLiesAtMostAYearAway() {
        var today = Runs.DAY0;
        Start.requireDay0("day0", today.minusDays(365), today);
        Start.requireDay0("day0", today.plusDays(365), today);
        for (var bad : List.of(today.minusDays(366), LocalDate.of(1899, 12, 31), today.plusDays(366))) {
            assertThatThrownBy(() -> Start.requireDay0("day0", bad, today)).isInstanceOf(Refused.class);
        }
    }
}
