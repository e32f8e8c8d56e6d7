package firstdeal.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrackTest {

    /** Golden files of {@link Tracks}; run with -Dtrack.record to draw them anew, then look at them. */
    private static final Path GOLDEN = Path.of("src/test/resources/track");

    private static final List<TrackSize> SIZES = List.of(TrackSize.ROW, TrackSize.S, TrackSize.M, TrackSize.L);

    private static final TrackWords WORDS = words();

    private static TrackWords words() {
        var words = new Words(
                new Messages(Clock.fixed(Instant.parse("2026-11-12T12:00:00Z"), ZoneOffset.UTC)), Reader.DEFAULT);
        return new TrackWords(words::say, words::day);
    }

    static Stream<String> cases() {
        return Tracks.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void looksAsItWasApproved(String name) throws IOException {
        for (var size : SIZES) {
            var drawn = Track.svg(facts(name), size, "t", WORDS, false).replace("><", ">\n<") + "\n";
            var file = GOLDEN.resolve(name + "-" + size.name().toLowerCase(java.util.Locale.ROOT) + ".svg");
            if (System.getProperty("track.record") != null) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, drawn);
            }
            assertThat(drawn).as(file.toString()).isEqualTo(Files.readString(file));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWellFormedAndStaysWithinItsBox(String name) {
        for (var size : SIZES) {
            Svg.parse(Track.svg(facts(name), size, "t", WORDS, false)).staysWithin(size);
            Svg.parse(Track.svg(facts(name), size, "t", WORDS, true)).staysWithin(size);
        }
    }

    @Test
    void saysAllThatItShows() {
        assertThat(Track.alternative(facts("overdue"), WORDS))
                .isEqualTo("Nordhaven Systems: Day 44 of 90. Gate 1 Contract to cadence: passed on day 13."
                        + " Gate 2 Enablement: due day 30, 14 days late, 3 missing."
                        + " Gate 3 Joint pipeline: due day 60, upcoming. Gate 4 First joint close: due day 90, upcoming."
                        + " No joint deal closed yet.");
        assertThat(Track.alternative(facts("waived-and-won"), WORDS))
                .isEqualTo("Arcwright: Day 70 of 90. Gate 1 Contract to cadence: passed on day 14."
                        + " Gate 2 Enablement: waived on day 36. Gate 3 Joint pipeline: passed on day 60."
                        + " Gate 4 First joint close: due day 90, open, 1 missing. First joint deal closed on day 66.");
        assertThat(Track.alternative(facts("held-and-late"), WORDS))
                .contains("Gate 3 Joint pipeline: due day 60, held on day 61, 16 days late.");
        assertThat(Track.alternative(facts("one-day-late"), WORDS)).contains("due day 14, one day late, 2 missing");
        assertThat(Track.alternative(facts("ready-on-its-day"), WORDS)).contains("due day 30, ready to decide");
        assertThat(Track.alternative(facts("paused"), WORDS)).contains("Paused since day 38.", "8 days late");
        assertThat(Track.alternative(facts("before-day-zero"), WORDS))
                .startsWith("Solveig Consulting: 3 days before day 0.");
        assertThat(Track.alternative(facts("checklist-only"), WORDS))
                .isEqualTo("Pemberline, HubSpot track: Day 21 of 60. A checklist without gates.");
    }

    @Test
    void aPausedTrackDoesNotSlipOn() {
        assertThat(facts("paused").late()).isEqualTo(8);
        assertThat(Track.row(facts("paused"), "t", WORDS)).contains("today-paused");
    }

    @Test
    void gatesComeInTheOrderOfTheirDays() {
        assertThatThrownBy(() -> program(44, OptionalInt.empty(), 30, 14)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void nothingLeavesTheBox(
            @ForAll("anyTrack") TrackFacts facts, @ForAll("sizes") TrackSize size, @ForAll boolean mirrored) {
        Svg.parse(Track.svg(facts, size, "t", WORDS, mirrored)).staysWithin(size);
    }

    @Property
    void theSlipIsAsLongAsItIsLate(@ForAll("anyTrack") TrackFacts facts, @ForAll("sizes") TrackSize size) {
        var slip = Svg.parse(Track.svg(facts, size, "t", WORDS, false)).width("slip");
        int gate = facts.inHand() < facts.gates().size()
                ? facts.gates().get(facts.inHand()).day()
                : Integer.MAX_VALUE;
        int shown = Math.min(facts.today(), facts.span());
        if (facts.today() <= gate) {
            assertThat(slip).isEmpty();
        } else {
            double unit = (size.width - 2.0 * size.pad) / facts.span();
            assertThat(slip.getAsDouble())
                    .isCloseTo((shown - gate) * unit, org.assertj.core.data.Offset.offset(0.0051));
        }
    }

    @Provide
    Arbitrary<TrackSize> sizes() {
        return Arbitraries.of(SIZES);
    }

    @Provide
    Arbitrary<TrackFacts> anyTrack() {
        var days = Arbitraries.integers()
                .between(1, 200)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(6);
        var deal = Arbitraries.integers().between(-5, 250).optional();
        return Combinators.combine(Arbitraries.integers().between(-20, 400), days, deal, Arbitraries.integers())
                .as((today, gates, won, done) -> program(
                        today,
                        won.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        gates.stream().mapToInt(it -> it).sorted().toArray(),
                        Math.floorMod(done, gates.size() + 1)));
    }

    private static TrackFacts program(int today, OptionalInt won, int... days) {
        return program(today, won, days, 0);
    }

    private static TrackFacts program(int today, OptionalInt won, int[] days, int done) {
        var gates = new java.util.ArrayList<TrackGate>();
        for (int i = 0; i < days.length; i++) {
            var state = i < done ? Tracks.passed(days[i]) : i == done ? Tracks.open(2) : Tracks.up();
            gates.add(new TrackGate("Phase " + i, "P" + i, days[i], days[i], state));
        }
        var meetings = List.of(
                new TrackMeeting(3, false, TrackMeeting.Held.YES),
                new TrackMeeting(300, true, TrackMeeting.Held.COMING));
        return new TrackFacts(
                "Any",
                LocalDate.of(2026, 1, 5),
                today,
                days[days.length - 1],
                gates,
                meetings,
                won,
                OptionalInt.empty(),
                "QBR");
    }

    private static TrackFacts facts(String name) {
        var facts = Tracks.all().get(name);
        if (facts == null) {
            throw new UncheckedIOException(new IOException("No case " + name));
        }
        return facts;
    }
}
