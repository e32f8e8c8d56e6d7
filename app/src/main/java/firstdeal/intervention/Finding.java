package firstdeal.intervention;

import firstdeal.shared.Text;
import java.util.Locale;

/**
 * Something that the product itself knows of a run.
 *
 * @param link where it can be seen, or empty
 */
public record Finding(Topic topic, Text text, String link) {

    /** What it is about, in the order of a retrospective. */
    public enum Topic {
        EVIDENCE,
        INDICATORS,
        MEETINGS,
        ENABLEMENT,
        DEALS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
