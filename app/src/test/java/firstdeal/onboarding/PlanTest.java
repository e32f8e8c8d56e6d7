package firstdeal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.program.Completion;
import firstdeal.program.Program;
import firstdeal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

    private final Program program = Runs.program();
    private final Onboarding run = Runs.run(program);

    private Plan plan(Onboarding of, LocalDate today) {
        return Plan.of(of, program, Runs.tasks(of, program), Runs.WEEKDAYS, today);
    }

    @Test
    void aTaskIsLateAgainstItsExpectedDayAndOnlyInAnOpenPhase() {
        var plan = plan(run, Runs.DAY0.plusDays(12));

        assertThat(plan.line("contract").orElseThrow().lateDays()).isEqualTo(9);
        assertThat(plan.line("pitch").orElseThrow().isLate()).isFalse();
        assertThat(plan.late()).isEqualTo(3);
    }

    @Test
    void aLateGateMovesTheExpectedDayAndNeverTheBaseline() {
        var plan = plan(run, Runs.DAY0.plusDays(21));
        var contract = plan.line("contract").orElseThrow();

        assertThat(plan.slip()).isEqualTo(7);
        assertThat(contract.task().due()).isEqualTo(Runs.DAY0.plusDays(3));
        assertThat(contract.expected()).isAfter(contract.task().due());
    }

    @Test
    void nothingIsDueInAPauseNorBeforeTheSignature() {
        var today = Runs.DAY0.plusDays(12);
        var paused = run.withRests(List.of(new Rest(Runs.DAY0.plusDays(10), today.plusDays(3), "Fair", "Mara")));

        assertThat(plan(paused, today).late()).isZero();
        assertThat(plan(run.with(new Life.Preparing()), today).late()).isZero();
    }

    @Test
    void aTaskShowsWhatItWaitsForUntilThatIsSettled() {
        var tasks = Runs.tasks(run, program);
        assertThat(plan(run, Runs.DAY0).line("kickoff").orElseThrow().waitsFor())
                .extracting(Task::key)
                .containsExactly("contract");

        tasks.set(0, tasks.getFirst().held(Runs.NOW));
        var plan = Plan.of(run, program, tasks, Runs.WEEKDAYS, Runs.DAY0);
        assertThat(plan.line("kickoff").orElseThrow().waitsFor()).isEmpty();
    }

    @Test
    void doneNeedsTheEvidenceThatItsKindAsksFor() {
        var wiki = Runs.tasks(run, program).get(2);
        var link = new Completion.Link();

        assertThatThrownBy(() -> wiki.done(new Doing(link, true, false, Set.of()), "Mara", Runs.NOW))
                .isInstanceOf(Refused.class);
        assertThat(wiki.done(new Doing(link, true, false, Set.of(Evidence.Kind.LINK)), "Mara", Runs.NOW)
                        .state()
                        .isSettled())
                .isTrue();
    }

    @Test
    void beforeItsPhaseATaskIsDoneWithEvidenceAndAGatedOneNever() {
        var pitch = Runs.tasks(run, program).get(3);
        var check = new Completion.Check();

        assertThatThrownBy(() -> pitch.done(new Doing(check, false, false, Set.of()), "Mara", Runs.NOW))
                .isInstanceOf(Refused.class);
        assertThat(pitch.done(new Doing(check, false, false, Set.of(Evidence.Kind.NOTE)), "Mara", Runs.NOW)
                        .isOpen())
                .isFalse();
        assertThatThrownBy(
                        () -> pitch.done(new Doing(check, false, true, Set.of(Evidence.Kind.NOTE)), "Mara", Runs.NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aTaskOfACriterionIsNobodysToSettle() {
        var proof = Runs.tasks(run, program).get(4);
        var doing = new Doing(PhaseOrder.completion(program, "proof"), true, false, Set.of());

        assertThatThrownBy(() -> proof.done(doing, "Mara", Runs.NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> proof.held(Runs.NOW).sentBack("No", "Mara", Runs.NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void notApplicableNeedsAReasonAndTheProgramManagerWhereAGateNamesTheTask() {
        var contract = Runs.tasks(run, program).getFirst();

        assertThat(PhaseOrder.gateNames(program, "contract", "legal")).isTrue();
        assertThat(PhaseOrder.gateNames(program, "kickoff", "work")).isFalse();
        assertThatThrownBy(() -> contract.notApplicable("No need", true, false, "Mara", Runs.NOW))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> contract.notApplicable(" ", true, true, "Mara", Runs.NOW))
                .isInstanceOf(Refused.class);
        assertThat(contract.notApplicable("No need", true, true, "Mara", Runs.NOW)
                        .isOpen())
                .isFalse();
    }

    @Test
    void aLinkIsAWebAddressOfHttpOrHttps() {
        assertThat(Evidence.link("https://example.com/a?b=c").address()).startsWith("https://");
        for (var bad : List.of("javascript:alert(1)", "file:///etc/passwd", "example.com", "https://", "data:,x")) {
            assertThatThrownBy(() -> Evidence.link(bad)).as(bad).isInstanceOf(Refused.class);
        }
    }
}
