package firstdeal.invite;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import firstdeal.invite.Appointment.Day;
import firstdeal.invite.CalendarText.Entry;
import firstdeal.invite.CalendarText.Letterhead;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.SeriesId;
import firstdeal.meeting.Target;
import firstdeal.shared.ContactId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is read back by another program, and says the same times. */
class CalendarTextTest {

    private static final Instant STAMP = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 2, 3, 10, 0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Stockholm",
                "America/New_York",
                "America/Santiago",
                "Africa/Casablanca",
                "Asia/Kolkata",
                "Pacific/Apia",
                "UTC"
            })
    void aSeriesKeepsItsWallClockOverEveryChangeOfClocks(String zone) {
        var it = year(ZoneId.of(zone), FIRST);

        var calendar = Biweekly.parse(CalendarText.request(it, head())).first();

        assertThat(starts(calendar, it.zone())).isEqualTo(instants(it));
    }

    @Test
    void everyZoneSaysTheSameTimesInThePastAndInYearsToCome() {
        var zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(it -> it.startsWith("SystemV/"));
        boolean all = Boolean.getBoolean("firstdeal.long");
        int n = 0;
        for (var id : zones) {
            for (int year = 2024; year <= 2035; year++) {
                if (all || n++ % 100 == 0) {
                    sameTimes(
                            ZoneId.of(id), LocalDateTime.of(year, 1, 30, 2, 30).plusDays(n % 7));
                }
            }
        }
    }

    private static void sameTimes(ZoneId zone, LocalDateTime first) {
        var it = year(zone, first);
        assertThat(TinyCalendar.starts(CalendarText.request(it, head())))
                .as("%s from %s", zone, first)
                .isEqualTo(instants(it));
    }

    /** Fifty-two weeks, the third left out, the fifth moved. */
    static Appointment year(ZoneId zone, LocalDateTime first) {
        return year(zone, first, 4);
    }

    static Appointment year(ZoneId zone, LocalDateTime first, int moved) {
        var days = new ArrayList<Day>();
        for (int week = 0; week < 52; week++) {
            var slot = first.plusWeeks(week);
            if (week != 2) {
                days.add(day(slot, week == moved ? slot.plusDays(1).plusHours(3) : slot));
            }
        }
        return series(zone, first, 52, List.of(first.plusWeeks(2)), days);
    }

    static List<Instant> instants(Appointment it) {
        return it.days().stream()
                .map(day -> day.at().atZone(it.zone()).toInstant())
                .sorted()
                .toList();
    }

    private static List<Instant> starts(ICalendar calendar, ZoneId zone) {
        var starts = new TreeSet<Instant>();
        var master = calendar.getEvents().getFirst();
        for (var dates = master.getDateIterator(TimeZone.getTimeZone(zone)); dates.hasNext(); ) {
            starts.add(dates.next().toInstant());
        }
        for (VEvent moved : calendar.getEvents().subList(1, calendar.getEvents().size())) {
            assertThat(starts.remove(moved.getRecurrenceId().getValue().toInstant()))
                    .isTrue();
            starts.add(moved.getDateStart().getValue().toInstant());
        }
        return List.copyOf(starts);
    }

    @Test
    void whatItCarriesIsReadBackAsItWasSaid() {
        var title =
                "Weekly; \"Grüße\", 東京 \\ C:\\n – a title that is so long that its line has to be folded somewhere 🎉🎉🎉";
        var head = new Letterhead(
                "abc@vendor.example",
                3,
                STAMP,
                "Mara \"M\" Lindqvist; PAM",
                "post@vendor.example",
                title,
                "One\nTwo, three; four",
                "https://firstdeal.example/invitation/abc",
                List.of(new Guest("Lars, Holm", "lars@nordhaven.example", true, Optional.empty())));
        var text = CalendarText.request(single(FIRST), head);

        var event = Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(title);
        assertThat(event.getDescription().getValue()).isEqualTo("One\nTwo, three; four");
        assertThat(event.getLocation().getValue()).isEqualTo("Room 4; \"Grün\"");
        assertThat(event.getUid().getValue()).isEqualTo("abc@vendor.example");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("post@vendor.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Mara M Lindqvist; PAM");
        assertThat(event.getAttendees()).singleElement().satisfies(it -> {
            assertThat(it.getEmail()).isEqualTo("lars@nordhaven.example");
            assertThat(it.getCommonName()).isEqualTo("Lars, Holm");
            assertThat(it.getRsvp()).isTrue();
        });
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text).contains("METHOD:REQUEST\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void aNameCannotSmuggleALineIn() {
        var guest = new Guest("Eve\r\nATTENDEE:mailto:evil@x.example", "eve@x.example", false, Optional.empty());
        var head = new Letterhead(
                "u@x", 0, STAMP, "M", "p@x.example", "T\r\nX-EVIL:1", "", "https://x.example", List.of(guest));

        var event = Biweekly.parse(CalendarText.request(single(FIRST), head))
                .first()
                .getEvents()
                .getFirst();
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getExperimentalProperties()).isEmpty();
    }

    @Test
    void aMeetingTakesItsMinutesAlsoInTheNightInWhichClocksAreChanged() {
        assertThat(CalendarText.request(single(LocalDateTime.of(2026, 3, 29, 1, 30)), head()))
                .contains("DTEND;TZID=Europe/Stockholm:20260329T031500");
    }

    @Test
    void whatIsCalledOffNamesWhatWasCalled() {
        var text = CalendarText.cancel(single(FIRST), head());
        assertThat(text).contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:u@vendor.example", "SEQUENCE:7");
        var read = Biweekly.parse(text).first();
        assertThat(read.getMethod().isCancel()).isTrue();
        assertThat(read.getEvents()).singleElement().satisfies(it -> {
            assertThat(it.getStatus().isCancelled()).isTrue();
            assertThat(it.getDateStart().getValue().toInstant())
                    .isEqualTo(FIRST.atZone(ZoneId.of("Europe/Stockholm")).toInstant());
        });
    }

    @Test
    void aFeedIsReadBackWithAllItsZones() {
        var zones = List.of("Europe/Stockholm", "America/New_York", "Asia/Kolkata");
        var entries = IntStream.range(0, 60)
                .mapToObj(i -> new Entry(
                        i + "@x",
                        i,
                        FIRST.plusDays(5L * i),
                        ZoneId.of(zones.get(i % 3)),
                        45,
                        "Meeting " + i,
                        "",
                        "https://meet.example/a,b",
                        "https://x.example/" + i,
                        i == 7 ? Entry.State.CANCELLED : Entry.State.CONFIRMED))
                .toList();

        var calendar = Biweekly.parse(CalendarText.feed("Mara", entries, STAMP)).first();

        assertThat(calendar.getEvents())
                .extracting(it -> it.getDateStart().getValue().toInstant())
                .containsExactlyElementsOf(entries.stream().map(Entry::begins).toList());
        assertThat(calendar.getEvents())
                .allSatisfy(it -> assertThat(it.getDateEnd().getValue().getTime()
                                - it.getDateStart().getValue().getTime())
                        .isEqualTo(45 * 60_000L));
        assertThat(calendar.getEvents())
                .allSatisfy(it -> assertThat(it.getLocation().getValue()).isEqualTo("https://meet.example/a,b"));
        assertThat(calendar.getEvents().get(7).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    static Letterhead head() {
        return new Letterhead(
                "u@vendor.example",
                7,
                STAMP,
                "Mara",
                "post@vendor.example",
                "Weekly",
                "",
                "https://x.example",
                List.of());
    }

    private static Appointment single(LocalDateTime at) {
        var day = day(at, at);
        return new Appointment(
                Target.of(day.meeting()),
                new ContactId(new UUID(0, 1)),
                "Weekly",
                "weekly",
                "Room 4; \"Grün\"",
                ZoneId.of("Europe/Stockholm"),
                45,
                0,
                at,
                0,
                1,
                List.of(),
                List.of(day));
    }

    private static Appointment series(
            ZoneId zone, LocalDateTime first, int slots, List<LocalDateTime> out, List<Day> days) {
        return new Appointment(
                Target.of(new SeriesId(new UUID(0, 2))),
                new ContactId(new UUID(0, 1)),
                "Weekly",
                "weekly",
                "",
                zone,
                45,
                0,
                first,
                1,
                slots,
                out,
                days);
    }

    private static Day day(LocalDateTime slot, LocalDateTime at) {
        return new Day(new MeetingId(new UUID(1, slot.hashCode())), 0, slot, at, 45);
    }
}
