package firstdeal.program;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.MessageText.Word;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTextTest {

    @Test
    void wordsInBracesBecomeWhatIsKnownAndNothingElse() {
        assertThat(MessageText.filled(
                        "Hello {recipient}, {partner} at {gate-date}: $1 {nobody}",
                        Map.of(Word.PARTNER, "A $2 \\ B", Word.GATE_DATE, "today")))
                .isEqualTo("Hello {recipient}, A $2 \\ B at today: $1 {nobody}");
    }

    @Test
    void whatMeansNothingIsNamed() {
        assertThat(MessageText.unknown("{recipient} {partnr} {} {a b} {partnr}"))
                .containsExactly("partnr", "", "a b");
        assertThat(MessageText.unknown("no words, {gate}")).isEmpty();
    }
}
