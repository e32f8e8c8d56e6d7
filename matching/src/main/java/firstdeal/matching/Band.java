package firstdeal.matching;

/** What to do with a pair. */
public enum Band {
    /** A match, at or above the threshold. */
    SURE,
    /** Below the threshold, but likely enough that a person should look. */
    REVIEW,
    /** Not a match. */
    NO
}
