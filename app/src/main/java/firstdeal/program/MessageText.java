package firstdeal.program;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a message of a program: Markdown in which words in braces stand for what is known when it is sent. */
public final class MessageText {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{0,60})}");

    private MessageText() {}

    /** What may stand in braces, and what it becomes. */
    public enum Word {
        /** The name of who gets it. */
        RECIPIENT,
        /** The name of who sends it. */
        SENDER,
        PARTNER,
        VENDOR,
        PROGRAM,
        /** The day of the run, counted from day 0. */
        DAY,
        TODAY,
        /** Our manager of the run, and how to reach them. */
        PAM,
        PARTNER_MANAGER,
        /** The title of the gate in hand. */
        GATE,
        GATE_DATE,
        /** What holds already at that gate, as a list. */
        HOLDS,
        /** What is missing, as a list. */
        MISSING,
        /** What both want to have reached this week. */
        OUTCOME,
        /** The next meetings, as a list. */
        MEETINGS,
        /** Where the run stands in Firstdeal. */
        LINK;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Word> of(String key) {
            return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
        }
    }

    public static List<String> words() {
        return Arrays.stream(Word.values()).map(Word::key).toList();
    }

    /** What stands in braces and means nothing. */
    public static List<String> unknown(String text) {
        return BRACES.matcher(text)
                .results()
                .map(it -> it.group(1))
                .filter(it -> Word.of(it).isEmpty())
                .distinct()
                .toList();
    }

    /** @param known whatever is not in it stays as it is written */
    public static String filled(String text, Map<Word, String> known) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Word.of(found.group(1)).map(known::get).orElse(found.group())));
    }
}
