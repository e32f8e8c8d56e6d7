package firstdeal.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.Statements;
import firstdeal.onboarding.Evidence.Shown;
import firstdeal.onboarding.FactStamp;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.TaskWork;
import firstdeal.onboarding.TaskWork.Change;
import firstdeal.program.Completion;
import firstdeal.shared.OnboardingId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A plan in memory is at every moment the one that the database would tell. */
@IntegrationTest
class KeptPlansIT {

    @Autowired
    Onboardings onboardings;

    @Autowired
    TaskWork work;

    @Autowired
    FactStamp stamp;

    @Autowired
    ApplicationContext app;

    private OnboardingId run;

    @BeforeEach
    void start() throws Exception {
        run = Nordhaven.signed(2, app).run();
    }

    @Test
    void aTaskThatIsDoneTakesItsPlaceInThePlanAndNothingIsReadForIt() throws Exception {
        var task = checkbox();
        work.complete(As.OWNER, run, task, OptionalInt.empty(), List.of());
        assertThat(Statements.during(this::plan)).isZero();
        assertThat(plan().line(task).orElseThrow().task().isOpen()).isFalse();
        assertThat(plan().lines()).isEqualTo(readAnew().lines());
    }

    @Test
    void whatShowsThatItIsDoneIsCountedAtOnce() {
        var task = checkbox();
        work.complete(As.OWNER, run, task, OptionalInt.empty(), List.of(new Shown.Note("Spoke to Lars")));
        assertThat(plan().line(task).orElseThrow().task().shown().notes()).isOne();
        work.show(As.OWNER, run, task, new Shown.Note("And to Ines"));
        assertThat(plan().line(task).orElseThrow().task().shown().notes()).isEqualTo(2);
        assertThat(plan().lines()).isEqualTo(readAnew().lines());
    }

    @Test
    void anotherDayAndTheWayBackAreFollowed() {
        var task = checkbox();
        var due = plan().line(task).orElseThrow().task().due();
        work.change(
                As.OWNER, run, task, OptionalInt.empty(), new Change(Optional.empty(), Optional.of(due.plusDays(7))));
        assertThat(plan().lines()).isEqualTo(readAnew().lines());
        work.complete(As.OWNER, run, task, OptionalInt.empty(), List.of());
        work.undo(As.OWNER, run, task, OptionalInt.empty());
        assertThat(plan().line(task).orElseThrow().task().isOpen()).isTrue();
        assertThat(plan().lines()).isEqualTo(readAnew().lines());
    }

    private String checkbox() {
        var plan = plan();
        return plan.program().tasks().stream()
                .filter(it -> it.done() instanceof Completion.Check)
                .map(it -> it.key())
                .filter(it -> plan.line(it).filter(Plan.Line::phaseOpen).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Plan plan() {
        return onboardings.plan(As.OWNER, run);
    }

    private Plan readAnew() {
        stamp.touch(run);
        return plan();
    }
}
