package firstdeal.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    private static final Map<String, Object> ARGS = Map.of("who", "Ann's {team}", "n", 1234, "what", "the gate");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Nothing is late.",
                "It's {who}.",
                "{who} opens {what}",
                "{n} tasks of {who}",
                "{n, plural, one {# task} other {# tasks}} wait for {who}",
                "Write '{'who'}' and {who}",
                "Don''t wait for {who}",
                "'{who}' is quoted",
                "{missing} is not known",
                "{who} {select, select, other {stays}}"
            })
    void aSentenceIsWhatTheFormatterMakesOfIt(String pattern) {
        assertThat(new Sentence(pattern).say(ARGS, Locale.UK))
                .isEqualTo(new MessageFormat(pattern, Locale.UK).format(ARGS));
    }

    @Test
    void numbersAreWrittenAsTheLocaleWritesThem() {
        assertThat(new Sentence("{n}").say(ARGS, Locale.GERMANY)).isEqualTo("1.234");
    }
}
