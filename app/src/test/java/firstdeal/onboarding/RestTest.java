package firstdeal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.schedule.BusinessCalendar;
import firstdeal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A manager grants ten business days alone, the program owner more, and nobody more than thirty days in all. */
class RestTest {

    private static final LocalDate MONDAY = Runs.DAY0;

    private static Rest granted(LocalDate resume, List<Rest> earlier, boolean owner) {
        return Rest.granted(MONDAY, resume, "Fair", "Mara", earlier, BusinessCalendar.WEEKDAYS, owner);
    }

    private static void refused(LocalDate resume, List<Rest> earlier, boolean owner, String key) {
        assertThatThrownBy(() -> granted(resume, earlier, owner))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.text().key()).isEqualTo("onboarding.pause." + key));
    }

    @Test
    void tenBusinessDaysAreTwoWeeksAndTheEleventhIsTheOwners() {
        assertThat(granted(MONDAY.plusDays(14), List.of(), false).resume()).isEqualTo(MONDAY.plusDays(14));
        refused(MONDAY.plusDays(15), List.of(), false, "owner-longer");
        assertThat(granted(MONDAY.plusDays(15), List.of(), true).covers(MONDAY.plusDays(14)))
                .isTrue();
    }

    @Test
    void allPausesTogetherAreThirtyDays() {
        assertThat(granted(MONDAY.plusDays(30), List.of(), true)).isNotNull();
        refused(MONDAY.plusDays(31), List.of(), true, "in-all");
        var earlier = List.of(new Rest(MONDAY.minusDays(40), MONDAY.minusDays(20), "Leave", "Mara"));
        assertThat(granted(MONDAY.plusDays(10), earlier, true)).isNotNull();
        refused(MONDAY.plusDays(11), earlier, true, "in-all");
    }

    @Test
    void itBeginsTodayEndsLaterAndCoversTheDaysBetween() {
        refused(MONDAY, List.of(), true, "resume-later");
        var rest = granted(MONDAY.plusDays(3), List.of(), false);
        assertThat(rest.covers(MONDAY.minusDays(1))).isFalse();
        assertThat(rest.covers(MONDAY)).isTrue();
        assertThat(rest.covers(MONDAY.plusDays(3))).isFalse();
    }
}
