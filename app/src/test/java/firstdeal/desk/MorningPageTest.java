package firstdeal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import org.junit.jupiter.api.Test;

/** The morning in one sentence. */
class MorningPageTest {

    private static final Words WORDS = new Words(new Messages(), Reader.DEFAULT);

    private static String headline(int decide, int answer, int meet, int late, int soon) {
        return WORDS.say(MorningPage.headline(decide, answer, meet, late, soon));
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
