package firstdeal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Window;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void weeksBeginOnDayOneAndDayZeroBelongsToTheFirst() {
        assertThat(Timeline.week(0)).isEqualTo(1);
        assertThat(Timeline.week(1)).isEqualTo(1);
        assertThat(Timeline.week(7)).isEqualTo(1);
        assertThat(Timeline.week(8)).isEqualTo(2);
        assertThat(Timeline.week(91)).isEqualTo(13);
        assertThat(Timeline.weekDays(1)).isEqualTo(new Window(0, 7));
        assertThat(Timeline.weekDays(13)).isEqualTo(new Window(85, 91));
    }

    @Test
    void everyDayOfARunLiesInTheWeekThatHoldsIt() {
        for (int day = 0; day <= 200; day++) {
            assertThat(Timeline.weekDays(Timeline.week(day)).contains(day)).isTrue();
        }
    }

    @Test
    void aDayEndsAtMidnightOfTheRunsZone() {
        var auckland = new Timeline(LocalDate.parse("2026-03-02"), ZoneId.of("Pacific/Auckland"));
        var lastMoment = LocalDate.parse("2026-03-04")
                .atTime(LocalTime.MAX)
                .atZone(auckland.zone())
                .toInstant();

        assertThat(auckland.day(lastMoment)).isEqualTo(2);
        assertThat(auckland.day(lastMoment.plusNanos(1))).isEqualTo(3);
    }

    /** In every zone of the world, also those that skip an hour at midnight, noon of day n is day n. */
    @Test
    void aChangeOfClocksMovesNoDay() {
        var chance = new Random(90);
        for (String id : ZoneId.getAvailableZoneIds()) {
            var zone = ZoneId.of(id);
            for (int sample = 0; sample < 20; sample++) {
                var day0 = LocalDate.ofEpochDay(chance.nextInt(16_000, 25_000));
                var timeline = new Timeline(day0, zone);
                int n = chance.nextInt(0, 111);
                var date = timeline.date(n);
                assertThat(date.toEpochDay()).isEqualTo(day0.toEpochDay() + n);
                assertThat(timeline.day(date)).isEqualTo(n);
                var noon = date.atTime(12, 0).atZone(zone);
                if (noon.toLocalDate().equals(date)) { // Samoa and Tokelau once left a whole day out
                    assertThat(timeline.day(noon.toInstant())).as(id).isEqualTo(n);
                    assertThat(timeline.day(date.atStartOfDay(zone).toInstant()))
                            .as(id)
                            .isEqualTo(n);
                }
            }
        }
    }
}
