package firstdeal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.schedule.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessHours HOURS =
            new BusinessHours(BusinessCalendar.WEEKDAYS, BERLIN, LocalTime.of(9, 0), LocalTime.of(17, 0));

    @ParameterizedTest
    @CsvSource({
        // Tuesday noon, two days of eight hours
        "2026-03-03T12:00, 16, 2026-03-05T12:00",
        // at night it begins in the morning
        "2026-03-03T23:00, 16, 2026-03-05T17:00",
        // over a weekend
        "2026-03-06T16:00, 16, 2026-03-10T16:00",
        // on a Saturday
        "2026-03-07T10:00, 16, 2026-03-10T17:00",
        // over the change to summer time, on the wall's clock
        "2026-03-27T16:00, 16, 2026-03-31T16:00",
        "2026-03-03T12:00, 0, 2026-03-03T12:00"
    })
    void timeRunsOnlyWhileSomebodyWorks(LocalDateTime from, int hours, LocalDateTime until) {
        assertThat(HOURS.plus(at(from), Duration.ofHours(hours))).isEqualTo(at(until));
    }

    @Test
    void aHolidayIsNoDay() {
        var off = BusinessCalendar.of(
                java.util.Set.of(java.time.DayOfWeek.SATURDAY, java.time.DayOfWeek.SUNDAY),
                java.util.List.of(new firstdeal.schedule.DayOff(
                        "Feast",
                        java.time.LocalDate.of(2026, 3, 4),
                        java.time.LocalDate.of(2026, 3, 4),
                        firstdeal.schedule.DayOff.Kind.HOLIDAY)));
        var hours = new BusinessHours(off, BERLIN, LocalTime.of(9, 0), LocalTime.of(17, 0));
        assertThat(hours.plus(at(LocalDateTime.parse("2026-03-03T12:00")), Duration.ofHours(16)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-06T12:00")));
    }

    @Property
    void whatIsAddedLiesBetween(@ForAll @IntRange(max = 400_000) int minutes, @ForAll @IntRange(max = 6000) int more) {
        var from = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minutes));
        var until = HOURS.plus(from, Duration.ofMinutes(more));
        assertThat(HOURS.between(from, until)).isEqualTo(Duration.ofMinutes(more));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(BERLIN).toInstant();
    }
}
