package firstdeal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.onboarding.PlanPage.Shown;
import firstdeal.program.Program;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanPageTest {

    private static final ContactId MARA = new ContactId(new UUID(0, 1));
    private static final ContactId LARS = new ContactId(new UUID(0, 2));
    private static final LocalDate DAY_12 = Runs.DAY0.plusDays(12);

    private final Program program = Runs.program();
    private final Onboarding run = Runs.run(program);
    private final List<Task> tasks = Runs.tasks(run, program);

    private List<String> shown(Shown shown, Optional<ContactId> me) {
        var plan = Plan.of(run, program, tasks, Runs.WEEKDAYS, DAY_12);
        return PlanPage.of(plan, Map.of(), shown, me, true).groups().stream()
                .flatMap(it -> it.rows().stream())
                .map(PlanPage.Row::key)
                .toList();
    }

    @Test
    void mineIsWhatTheReaderStillHasToDoInAnyPhase() {
        tasks.replaceAll(it -> switch (it.key()) {
            case "kickoff", "pitch" -> it.owned(Owners.NOBODY.named(Side.VENDOR, MARA));
            case "wiki" -> it.owned(Owners.NOBODY.named(Side.VENDOR, MARA)).held(Runs.NOW);
            default -> it.owned(Owners.NOBODY.named(Side.PARTNER, LARS));
        });

        assertThat(shown(Shown.MINE, Optional.of(MARA))).containsExactly("kickoff", "pitch");
        assertThat(shown(Shown.MINE, Optional.of(LARS))).contains("contract").doesNotContain("kickoff", "wiki");
        assertThat(shown(Shown.MINE, Optional.empty())).isEmpty();
    }

    @Test
    void theOtherFiltersShowThePhaseInHandWhatIsLateAndEverything() {
        assertThat(shown(Shown.PHASE, Optional.empty()))
                .contains("contract", "wiki")
                .doesNotContain("pitch");
        assertThat(shown(Shown.LATE, Optional.empty())).containsExactlyInAnyOrder("contract", "kickoff", "wiki");
        assertThat(shown(Shown.ALL, Optional.empty())).hasSize(tasks.size());
        assertThat(Shown.of("mine")).isEqualTo(Shown.MINE);
        assertThat(Shown.of("nonsense")).isEqualTo(Shown.PHASE);
    }
}
