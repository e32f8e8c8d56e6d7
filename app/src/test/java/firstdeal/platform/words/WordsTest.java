package firstdeal.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static Words at(String instant, String zone) {
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return new Words(new Messages(clock), new Reader(Locale.UK, ZoneId.of(zone)));
    }

    @Test
    void aDayOfAnotherYearSaysWhichUnlessItIsClose() {
        var words = at("2026-11-22T12:00:00Z", "UTC");
        assertThat(words.date(LocalDate.of(2026, 1, 1))).isEqualTo("Thu 1 Jan");
        assertThat(words.date(LocalDate.of(2027, 1, 1))).isEqualTo("Fri 1 Jan");
        assertThat(words.date(LocalDate.of(2020, 1, 1))).isEqualTo("Wed 1 Jan 2020");
        assertThat(words.date(LocalDate.of(2025, 12, 31))).isEqualTo("Wed 31 Dec 2025");
        assertThat(words.date(LocalDate.of(2026, 11, 22).plusDays(183))).isEqualTo("Mon 24 May");
        assertThat(words.date(LocalDate.of(2026, 11, 22).plusDays(184))).isEqualTo("Tue 25 May 2027");
    }

    @Test
    void whichYearItIsTheReadersCalendarSays() {
        var march = LocalDate.of(2026, 3, 1);
        assertThat(at("2026-12-31T23:30:00Z", "UTC").date(march)).isEqualTo("Sun 1 Mar");
        assertThat(at("2026-12-31T23:30:00Z", "Europe/Stockholm").date(march)).isEqualTo("Sun 1 Mar 2026");
    }

    @Test
    void aSentenceSaysItToo() {
        var text = Text.of("insight.named", "name", LocalDate.of(2020, 1, 1));
        assertThat(at("2026-11-22T12:00:00Z", "UTC").say(text)).isEqualTo("Wed 1 Jan 2020");
    }
}
