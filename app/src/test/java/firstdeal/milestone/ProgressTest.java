package firstdeal.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate BEFORE = TODAY.minusDays(20);

    private static Reached reached(Milestone milestone, LocalDate on) {
        return new Reached(milestone, on, Optional.empty());
    }

    private static Reached reversed(Milestone milestone, LocalDate on) {
        return new Reached(milestone, on, Optional.of(TODAY));
    }

    @Test
    void what_is_reached_for_the_first_time_is_written() {
        var progress = Progress.of(List.of(), Map.of(Milestone.FIRST_CLOSE, TODAY), TODAY);
        assertThat(progress.changed()).containsExactly(reached(Milestone.FIRST_CLOSE, TODAY));
    }

    @Test
    void what_is_known_already_is_not_written_again() {
        var known = List.of(reached(Milestone.FIRST_CLOSE, BEFORE));
        assertThat(Progress.of(known, Map.of(Milestone.FIRST_CLOSE, TODAY), TODAY)
                        .changed())
                .isEmpty();
    }

    @Test
    void an_earlier_fact_that_is_recorded_later_moves_the_day() {
        var known = List.of(reached(Milestone.JOINT_ACCOUNT_LIST, TODAY));
        assertThat(Progress.of(known, Map.of(Milestone.JOINT_ACCOUNT_LIST, BEFORE), TODAY)
                        .changed())
                .containsExactly(reached(Milestone.JOINT_ACCOUNT_LIST, BEFORE));
    }

    @Test
    void a_win_that_is_reversed_takes_its_milestone_back_but_it_stays_to_be_seen() {
        var known = List.of(reached(Milestone.FIRST_CLOSE, BEFORE));
        var progress = Progress.of(known, Map.of(), TODAY);
        assertThat(progress.changed()).containsExactly(reversed(Milestone.FIRST_CLOSE, BEFORE));
        assertThat(progress.all()).hasSize(1);
        assertThat(Progress.of(progress.all(), Map.of(), TODAY.plusDays(1)).changed())
                .isEmpty();
    }

    @Test
    void after_a_reversal_the_next_win_counts_with_its_own_day() {
        var known = List.of(reversed(Milestone.FIRST_CLOSE, BEFORE));
        assertThat(Progress.of(known, Map.of(Milestone.FIRST_CLOSE, TODAY), TODAY)
                        .changed())
                .containsExactly(reached(Milestone.FIRST_CLOSE, TODAY));
    }

    @Test
    void who_passed_and_left_has_passed() {
        var known = List.of(reached(Milestone.FIRST_CERTIFICATION, BEFORE));
        assertThat(Progress.of(known, Map.of(), TODAY).changed()).isEmpty();
    }

    @Property(tries = 300)
    void the_same_facts_a_second_time_change_nothing(
            @ForAll Map<Milestone, Integer> before, @ForAll Map<Milestone, Integer> now) {
        var known = Progress.of(List.of(), days(before), TODAY).all();
        var once = Progress.of(known, days(now), TODAY);
        assertThat(Progress.of(once.all(), days(now), TODAY).changed()).isEmpty();
        assertThat(once.all()).extracting(Reached::milestone).doesNotHaveDuplicates();
    }

    private static Map<Milestone, LocalDate> days(Map<Milestone, Integer> days) {
        return days.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, it -> TODAY.plusDays(it.getValue() % 100)));
    }
}
