package firstdeal.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MorningTest {

    @Test
    void itIsDueFromSevenUntilTheEveningOfAWorkingDay() {
        var zone = ZoneId.of("Europe/Stockholm");
        var monday = LocalDate.of(2026, 3, 2);

        assertThat(Morning.due(monday.atTime(6, 59).atZone(zone).toInstant(), zone, day -> true))
                .isEmpty();
        assertThat(Morning.due(monday.atTime(7, 0).atZone(zone).toInstant(), zone, day -> true))
                .hasValue(monday);
        assertThat(Morning.due(monday.atTime(17, 59).atZone(zone).toInstant(), zone, day -> true))
                .hasValue(monday);
        assertThat(Morning.due(monday.atTime(18, 0).atZone(zone).toInstant(), zone, day -> true))
                .isEmpty();
        assertThat(Morning.due(monday.atTime(9, 0).atZone(zone).toInstant(), zone, day -> false))
                .isEmpty();
    }

    /** Looked at every five minutes for two days around each change of clocks, no zone loses a day or has one twice. */
    @Test
    void everyZoneHasEveryDayOnce() {
        boolean all = Boolean.getBoolean("firstdeal.long");
        int n = 0;
        for (var id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            if (!all && n++ % 50 != 0) {
                continue;
            }
            var zone = ZoneId.of(id);
            var from = LocalDateTime.of(2026, 1, 1, 0, 0).atZone(zone).toInstant();
            for (int i = 0; i < 4; i++) {
                var change = zone.getRules().nextTransition(from);
                if (change == null) {
                    break;
                }
                var around = change.getInstant().truncatedTo(ChronoUnit.HOURS);
                var seen = new HashSet<LocalDate>();
                for (int minutes = -36 * 60; minutes < 36 * 60; minutes += 5) {
                    Morning.due(around.plus(minutes, ChronoUnit.MINUTES), zone, day -> true)
                            .ifPresent(seen::add);
                }
                var day = around.atZone(zone).toLocalDate();
                assertThat(seen)
                        .as(id)
                        .containsAll(Set.of(day.minusDays(1), day, day.plusDays(1)).stream()
                                .filter(it -> !it.equals(day) || isWhole(zone, day))
                                .toList());
                from = change.getInstant();
            }
        }
    }

    /** Some zones have skipped a whole day. */
    private static boolean isWhole(ZoneId zone, LocalDate day) {
        return day.atTime(7, 0).atZone(zone).toLocalDate().equals(day);
    }
}
