package firstdeal.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.logbook.Entry;
import firstdeal.logbook.Logbook;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.TaskState;
import firstdeal.onboarding.TaskState.Done;
import firstdeal.onboarding.TaskState.NotAsked;
import firstdeal.onboarding.TaskState.Why;
import firstdeal.onboarding.TaskWork;
import firstdeal.program.Completion;
import firstdeal.shared.Side;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tasks that follow what is logged: whoever logs it need not tick it too. */
@IntegrationTest
class SaidTasksIT {

    @Autowired
    Logbook logbook;

    @Autowired
    Onboardings onboardings;

    @Autowired
    TaskWork work;

    @Autowired
    ApplicationContext app;

    private Nordhaven it;

    @BeforeEach
    void signedFiveDaysAgo() throws Exception {
        it = Nordhaven.signed(5, app);
    }

    private String task(Predicate<Completion> done) {
        return onboardings.plan(As.PAM, it.run()).program().tasks().stream()
                .filter(task -> done.test(task.done()))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private TaskState state(String task) {
        return onboardings
                .plan(As.PAM, it.run())
                .line(task)
                .orElseThrow()
                .task()
                .state();
    }

    @Test
    void aLoggedMessageDoesItsTaskAndAWithdrawnOneOpensItAgain() {
        var task = task(new Completion.MessageSent("sponsor-welcome")::equals);
        var sent = logbook.record(
                As.PAM, it.run(), new Entry.MessageSent("sponsor-welcome"), Circumstances.on(it.today()));
        assertThat(state(task))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.automatic()).isTrue());

        logbook.withdraw(As.PAM, it.run(), sent, "It bounced");
        assertThat(state(task)).isEqualTo(TaskState.OPEN);
    }

    @Test
    void whatAPersonSaidStays() {
        var task = task(new Completion.MessageSent("sponsor-welcome")::equals);
        work.complete(As.PAM, it.run(), task, OptionalInt.empty(), List.of());
        logbook.record(As.PAM, it.run(), new Entry.MessageSent("pam-introduction"), Circumstances.on(it.today()));

        assertThat(state(task))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.automatic()).isFalse());
    }

    @Test
    void aSurveyIsAnsweredWhenBothSidesThatItAsksHaveAnswered() {
        var task = task(new Completion.SurveyAnswered("pulse-30")::equals);
        logbook.record(
                As.PAM, it.run(), new Entry.SurveyAnswered("pulse-30", Side.VENDOR), Circumstances.on(it.today()));
        assertThat(state(task)).isEqualTo(TaskState.OPEN);
        logbook.record(
                As.PAM, it.run(), new Entry.SurveyAnswered("pulse-30", Side.PARTNER), Circumstances.on(it.today()));
        assertThat(state(task)).isInstanceOf(Done.class);
    }

    @Test
    void theRetrospectiveIsNotAskedWhileADealIsWon() {
        var task = "retrospective-held";
        var won = logbook.record(As.PAM, it.run(), it.won(false), Circumstances.on(it.today()));
        assertThat(state(task)).isEqualTo(new NotAsked(Why.NEEDLESS));

        logbook.withdraw(As.PAM, it.run(), won, "It was another partner's");
        assertThat(state(task)).isEqualTo(TaskState.OPEN);
        logbook.record(As.PAM, it.run(), it.won(true), Circumstances.on(it.today()));
        assertThat(state(task)).as("a rehearsal proves nothing").isEqualTo(TaskState.OPEN);
    }
}
