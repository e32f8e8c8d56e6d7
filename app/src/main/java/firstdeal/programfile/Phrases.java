package firstdeal.programfile;

import java.util.regex.Pattern;

/** Which lines of a checklist speak of days, for those who cut a text into pieces. */
public final class Phrases {

    private static final Pattern LABEL = Pattern.compile("^[^\\[|>#].{0,100}:$");

    private Phrases() {}

    /** Whether a line would, as a heading, name its days. */
    public static boolean isDated(String line) {
        return DayText.ofHeading(line).isPresent();
    }

    /** A line such as "After signing (day 1 to 30):". */
    public static boolean isDatedLabel(String line) {
        var text = line.strip();
        return LABEL.matcher(text).matches() && isDated(text.substring(0, text.length() - 1));
    }
}
