package firstdeal.pipeline;

import java.util.Locale;

/** What part a partner had in a deal; assisting counts nowhere. */
public enum Credit {
    NONE,
    ASSISTED,
    INFLUENCED,
    SOURCED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
