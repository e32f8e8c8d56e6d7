package firstdeal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.onboarding.Settlement.Finding;
import firstdeal.onboarding.TaskState.Done;
import firstdeal.onboarding.TaskState.NotAsked;
import firstdeal.onboarding.TaskState.Why;
import firstdeal.program.Completion;
import firstdeal.program.Condition;
import firstdeal.program.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How facts settle a task. */
class TaskTest {

    private static final Completion HOLDS = new Completion.Holds(new Condition.NextStepsDated(Label.of("steps")));
    private static final Completion CHECK = new Completion.Check();
    private static final Task OPEN =
            Runs.tasks(Runs.run(Runs.program()), Runs.program()).getFirst();

    private static Optional<TaskState> settled(Task task, Completion done, Finding finding) {
        return task.settled(done, finding, false, Runs.NOW).map(Task::state);
    }

    private static Task after(Task task, Completion done, Finding finding) {
        return task.settled(done, finding, false, Runs.NOW).orElseThrow();
    }

    @Test
    void whatHoldsIsDoneAndWhatCeasesIsOpenAgainUntilItsPhaseIsPassed() {
        var done = after(OPEN, HOLDS, Finding.HOLDS);
        assertThat(done.state()).isEqualTo(new Done("", Runs.NOW, true));
        assertThat(settled(done, HOLDS, Finding.HOLDS)).isEmpty();
        assertThat(settled(done, HOLDS, Finding.LACKS)).contains(TaskState.OPEN);
        assertThat(done.settled(HOLDS, Finding.LACKS, true, Runs.NOW)).isEmpty();
    }

    @Test
    void whatOnlyAPersonCanSayNoFactSays() {
        assertThat(settled(OPEN, CHECK, Finding.HOLDS)).isEmpty();
        assertThat(settled(OPEN, CHECK, Finding.LACKS)).isEmpty();
        var done = OPEN.done(new Doing(CHECK, true, false, Set.of()), "Ana", Runs.NOW);
        assertThat(settled(done, CHECK, Finding.LACKS)).isEmpty();
    }

    @Test
    void aNeedlessTaskIsNotAskedUntilItIsNeededAgain() {
        for (var completion : List.of(HOLDS, CHECK)) {
            var needless = after(OPEN, completion, Finding.NEEDLESS);
            assertThat(needless.state()).isEqualTo(new NotAsked(Why.NEEDLESS));
            assertThat(settled(needless, completion, Finding.NEEDLESS)).isEmpty();
            assertThat(settled(needless, completion, Finding.LACKS)).contains(TaskState.OPEN);
        }
        assertThat(settled(after(OPEN, HOLDS, Finding.NEEDLESS), HOLDS, Finding.HOLDS))
                .get()
                .isInstanceOf(Done.class);
    }

    @Test
    void whatWasDoneStaysDoneWhenItTurnsNeedless() {
        assertThat(settled(after(OPEN, HOLDS, Finding.HOLDS), HOLDS, Finding.NEEDLESS))
                .isEmpty();
    }

    @Test
    void whatIsNotAskedForAnotherReasonStaysSo() {
        var dropped = OPEN.notAsked(Why.DROPPED);
        for (var finding : Finding.values()) {
            assertThat(settled(dropped, HOLDS, finding)).isEmpty();
        }
    }
}
