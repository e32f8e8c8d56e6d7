package firstdeal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The wall clock is kept in every zone of the tz database, whatever clocks do. */
class TimesTest {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2036-01-01T00:00:00Z");

    /** Every zone in the long run; a seeded hundredth of them, and the awkward ones, in the normal one. */
    private static List<ZoneId> zones() {
        var all = new ArrayList<>(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        if (Boolean.getBoolean("firstdeal.long")) {
            return all;
        }
        Collections.shuffle(all, new Random(20261121));
        var some = new ArrayList<>(all.subList(0, all.size() / 100));
        for (var awkward : List.of(
                "Europe/Stockholm",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Asia/Gaza",
                "America/St_Johns",
                "Antarctica/Troll",
                "Pacific/Apia",
                "Asia/Kathmandu",
                "Africa/Cairo")) {
            some.add(ZoneId.of(awkward));
        }
        return some;
    }

    @Test
    void noDayIsShiftedAndTheWallClockIsKeptAroundEveryGapAndOverlap() {
        for (var zone : zones()) {
            var rules = zone.getRules();
            var at = FIRST;
            for (var next = rules.nextTransition(at);
                    next != null && next.getInstant().isBefore(LAST);
                    next = rules.nextTransition(next.getInstant())) {
                var around = next.getDateTimeBefore().toLocalDate();
                for (int days = -2; days <= 2; days++) {
                    kept(zone, around.plusDays(days));
                }
                exactlyAt(zone, next.getDateTimeBefore());
                exactlyAt(zone, next.getDateTimeAfter());
            }
            for (int year = 2024; year <= 2035; year++) {
                kept(zone, LocalDate.of(year, 12, 31));
                kept(zone, LocalDate.of(year, 1, 1));
                kept(zone, LocalDate.of(year, 2, 28).plusDays(1));
            }
        }
    }

    private static void kept(ZoneId zone, LocalDate day) {
        for (var time : List.of(LocalTime.of(10, 0), LocalTime.of(16, 30))) {
            var times = new Times(day.atTime(time), zone, 60);
            assertThat(times.start().atZone(zone).toLocalDateTime())
                    .as("%s in %s", times.local(), zone)
                    .isEqualTo(times.local());
            assertThat(Duration.between(times.start(), times.end())).isEqualTo(Duration.ofMinutes(60));
        }
    }

    /** In a gap a meeting is as much later as the gap is long; of an hour that comes twice the first is meant. */
    private static void exactlyAt(ZoneId zone, LocalDateTime local) {
        var times = new Times(local, zone, 30);
        var offsets = zone.getRules().getValidOffsets(local);
        var expected = offsets.isEmpty()
                ? local.toInstant(zone.getRules().getTransition(local).getOffsetBefore())
                : local.toInstant(offsets.getFirst());
        assertThat(times.start()).as("%s in %s", local, zone).isEqualTo(expected);
    }

    @Test
    void meetingsThatTouchDoNotOverlap() {
        var ten = new Times(LocalDateTime.parse("2026-03-29T10:00"), ZoneId.of("Europe/Berlin"), 30);
        assertThat(ten.overlaps(ten.at(LocalDateTime.parse("2026-03-29T10:30"))))
                .isFalse();
        assertThat(ten.overlaps(ten.at(LocalDateTime.parse("2026-03-29T10:29"))))
                .isTrue();
        assertThat(ten.overlaps(new Times(LocalDateTime.parse("2026-03-29T08:15"), ZoneOffset.UTC, 30)))
                .isTrue();
    }
}
