package firstdeal.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who needs us first: the order of the portfolio. */
public enum Need {
    /** Everything is there, or a review date has come. */
    DECIDE,
    /** Past the day of the gate in hand. */
    LATE,
    ON_TIME,
    /** Before the signature, paused, or over. */
    RESTING;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Need> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
