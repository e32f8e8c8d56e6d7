package firstdeal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The morning in one sentence. */
class MorningPageTest {

    private static final Words WORDS =
            new Words(new Messages(Clock.fixed(Instant.parse("2026-11-12T12:00:00Z"), ZoneOffset.UTC)), Reader.DEFAULT);

    private static String headline(int decide, int answer, int meet, int late, int soon) {
        return WORDS.say(MorningPage.headline(decide, answer, 0, meet, late, soon));
    }

    @Test
    void aRehearsalIsNotCounted() {
        assertThat(WORDS.say(MorningPage.headline(0, 0, 2, 0, 0, 0)))
                .isEqualTo("Only a rehearsal waits for your answer.");
        assertThat(WORDS.say(MorningPage.headline(0, 1, 2, 0, 0, 0))).isEqualTo("One registration to answer.");
    }

    @Test
    void itNamesWhatWaitsAndNothingElse() {
        assertThat(headline(0, 0, 0, 0, 0)).isEqualTo("Nothing waits for you today.");
        assertThat(headline(5, 4, 0, 0, 0)).isEqualTo("5 gates to decide and 4 registrations to answer.");
        assertThat(headline(0, 0, 1, 0, 2)).isEqualTo("One meeting and 2 things to do.");
        assertThat(headline(1, 1, 1, 1, 0))
                .isEqualTo(
                        "One gate to decide, one registration to answer, one meeting and one thing to do, one of them late.");
    }
}
