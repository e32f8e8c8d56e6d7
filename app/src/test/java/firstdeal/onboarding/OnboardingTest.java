package firstdeal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.program.Program;
import firstdeal.schedule.BusinessCalendar;
import firstdeal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnboardingTest {

    private final Program program = Runs.program();
    private final Onboarding run = Runs.run(program);

    @Test
    void beforeTheSignatureARunIsPreparedForAnExpectedDay() {
        assertThat(run.with(new Life.Preparing()).state(Runs.DAY0)).isEqualTo(new OnboardingState.Preparing(Runs.DAY0));
    }

    @Test
    void itRestsWhileAPauseLastsAndGoesOnByItselfOnTheDayThatWasPromised() {
        var resume = Runs.DAY0.plusDays(9);
        var paused = run.withRests(List.of(new Rest(Runs.DAY0.plusDays(2), resume, "Fair", "Mara")));

        assertThat(paused.state(resume.minusDays(1))).isInstanceOf(OnboardingState.Paused.class);
        assertThat(paused.state(resume)).isEqualTo(new OnboardingState.Active(Runs.DAY0));
    }

    @Test
    void afterTheLastGateItIsConcluding() {
        var on = Runs.DAY0.plusDays(30);
        var after = run.withPhases(it -> PhaseOrder.passed(program, it, "start", on))
                .withPhases(it -> PhaseOrder.passed(program, it, "build", on));

        assertThat(after.state(on)).isEqualTo(new OnboardingState.Concluding(on));
    }

    @Test
    void aPassedGateOpensTheNextPhaseAndAReopenedOneClosesItAgain() {
        var passed = run.withPhases(it -> PhaseOrder.passed(program, it, "start", Runs.DAY0.plusDays(13)));
        assertThat(passed.inHand()).hasValue(PhaseOpening.open("build", Runs.DAY0.plusDays(13)));

        var reopened = passed.withPhases(it -> PhaseOrder.reopened(program, it, "start"));
        assertThat(reopened.phases()).containsExactly(PhaseOpening.open("start", Runs.DAY0));
    }

    @Test
    void gatesPassedBeforeFirstdealNameWhoAttestsAndLieInThePast() {
        var openings = PhaseOrder.atStart(program, Runs.DAY0, List.of("gate-14"), "Ann Lee", Runs.DAY0.plusDays(20));

        assertThat(openings.getFirst().attestedBy()).hasValue("Ann Lee");
        assertThat(openings.getLast()).isEqualTo(PhaseOpening.open("build", Runs.DAY0.plusDays(14)));
        assertThatThrownBy(() ->
                        PhaseOrder.atStart(program, Runs.DAY0, List.of("gate-14"), "Ann Lee", Runs.DAY0.plusDays(10)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        PhaseOrder.atStart(program, Runs.DAY0, List.of("gate-30"), "Ann Lee", Runs.DAY0.plusDays(60)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aChecklistHasAllItsPhasesOpen() {
        assertThat(PhaseOrder.atStart(Runs.checklist(), Runs.DAY0))
                .extracting(PhaseOpening::isOpen)
                .containsExactly(true, true);
    }

    @Test
    void aManagerPausesForTenBusinessDaysTheOwnerForMoreNobodyForMoreThanThirtyInAll() {
        var tenth = LocalDate.of(2026, 10, 19);
        assertThat(rest(tenth, List.of(), false).resume()).isEqualTo(tenth);
        assertThatThrownBy(() -> rest(tenth.plusDays(1), List.of(), false)).isInstanceOf(Refused.class);
        assertThat(rest(tenth.plusDays(1), List.of(), true)).isNotNull();

        var earlier = List.of(new Rest(Runs.DAY0.minusDays(40), Runs.DAY0.minusDays(20), "Illness", "Mara"));
        assertThatThrownBy(() -> rest(tenth, earlier, true)).isInstanceOf(Refused.class);
    }

    private static Rest rest(LocalDate resume, List<Rest> earlier, boolean owner) {
        return Rest.granted(Runs.DAY0, resume, "Fair", "Mara", earlier, BusinessCalendar.WEEKDAYS, owner);
    }
}
