package firstdeal.pipeline;

import java.util.Locale;

/** What another partner is to a deal. */
public enum Part {
    SOURCED,
    INFLUENCED,
    CO_SELL;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
