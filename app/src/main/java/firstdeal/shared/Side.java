package firstdeal.shared;

import java.util.Locale;

/** Whose act, person or task it is: ours, the partner's, or both companies' together. */
public enum Side {
    VENDOR,
    PARTNER,
    JOINT;

    /** The word that stands in keys and class names: {@code vendor}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
