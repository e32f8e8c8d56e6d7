package firstdeal.pipeline;

import java.util.Locale;

/** What the forecast says of a deal. */
public enum Category {
    PIPELINE,
    BEST_CASE,
    COMMIT,
    CLOSED;

    /** The word that stands in URLs and JSON: {@code best-case}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
