package firstdeal.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import firstdeal.invite.CalendarText.Entry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An independent calendar program (khal of Debian) takes our invitations and feeds in, and says the same times. */
class KhalTest {

    private static final Path KHAL = Path.of("/usr/bin/khal");

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
    void anInvitationToAYearOfMeetings(String zone) throws Exception {
        var it = CalendarTextTest.year(ZoneId.of(zone), LocalDateTime.of(2026, 2, 3, 10, 0));

        assertThat(starts(CalendarText.request(it, CalendarTextTest.head()))).isEqualTo(CalendarTextTest.instants(it));
    }

    /** One day of a series moves after it was sent: the update takes the place of what it changes. */
    @Test
    void anUpdateTakesThePlaceOfWhatItChanges() throws Exception {
        var zone = ZoneId.of("Europe/Stockholm");
        var first = LocalDateTime.of(2026, 2, 3, 10, 0);
        var before = CalendarTextTest.year(zone, first);
        var after = CalendarTextTest.year(zone, first, 9);

        assertThat(starts(CalendarText.request(before, CalendarTextTest.head())))
                .isEqualTo(CalendarTextTest.instants(before));
        assertThat(starts(CalendarText.request(after, CalendarTextTest.head())))
                .isEqualTo(CalendarTextTest.instants(after))
                .isNotEqualTo(CalendarTextTest.instants(before));
    }

    @Test
    void aFeedOfManyZones() throws Exception {
        var zones = List.of("Europe/Stockholm", "America/New_York", "Asia/Kolkata");
        var entries = IntStream.range(0, 60)
                .mapToObj(i -> new Entry(
                        i + "@x",
                        i,
                        LocalDateTime.of(2026, 2, 3, 10, 0).plusDays(5L * i),
                        ZoneId.of(zones.get(i % 3)),
                        45,
                        "Meeting " + i,
                        "Grüße",
                        "",
                        "https://x.example/" + i,
                        Entry.State.CONFIRMED))
                .toList();

        assertThat(starts(CalendarText.feed("Mara", entries, Instant.EPOCH)))
                .isEqualTo(entries.stream().map(Entry::begins).sorted().toList());
    }

    private List<Instant> starts(String calendar) throws Exception {
        assumeTrue(Files.isExecutable(KHAL), "khal is not installed: apt-get install khal");
        Files.createDirectories(home.resolve("cal"));
        Files.writeString(home.resolve("it.ics"), calendar);
        Files.writeString(home.resolve("conf"), """
                [calendars]
                [[t]]
                path = %1$s/cal
                [locale]
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                local_timezone = UTC
                default_timezone = UTC
                [sqlite]
                path = %1$s/khal.db
                """.formatted(home));
        khal("import", "--batch", home.resolve("it.ics").toString());
        return khal("list", "--day-format", "", "--format", "{start-date-long}T{start-time}:00Z", "2026-01-01", "500d")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Instant.parse(line.strip()))
                .sorted()
                .distinct() // what goes on past midnight is listed on both days
                .toList();
    }

    private String khal(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(KHAL.toString(), "-c", home.resolve("conf").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectOutput(new File(home.toFile(), "out"));
        builder.redirectError(new File(home.toFile(), "err"));
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "HOME", home.toString()));
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(home.resolve("err")))
                .isZero();
        return Files.readString(home.resolve("out"));
    }
}
