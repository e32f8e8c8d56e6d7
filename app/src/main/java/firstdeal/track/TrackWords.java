package firstdeal.track;

import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The words of one language. The sentences of the text alternative repeat from row to row (gate, day, state), so each is made
 * once and kept; a page of a hundred rows would else spend most of its time on them.
 */
public final class TrackWords {

    private static final int KEPT = 10_000;
    private static final Map<Locale, TrackWords> LANGUAGES = new ConcurrentHashMap<>();

    private final Function<Text, String> say;
    private final Function<LocalDate, String> day;
    private final Map<TrackText.Sentence, String> known = new ConcurrentHashMap<>();

    TrackWords(Function<Text, String> say, Function<LocalDate, String> day) {
        this.say = say;
        this.day = day;
    }

    /**
     * The words of a language.
     *
     * @param say makes the sentence of a text in that language, whoever reads it
     * @param day says a date without its weekday, for example {@code 13 Oct}
     */
    public static TrackWords of(Locale locale, Function<Text, String> say, Function<LocalDate, String> day) {
        return LANGUAGES.computeIfAbsent(locale, language -> new TrackWords(say, day));
    }

    String say(TrackText.Sentence sentence) {
        var said = known.get(sentence);
        if (said == null) {
            said = say.apply(sentence.text());
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(sentence, said);
        }
        return said;
    }

    String say(Text text) {
        return say.apply(text);
    }

    String day(LocalDate date) {
        return day.apply(date);
    }
}
