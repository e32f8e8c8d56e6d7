package firstdeal.registration;

/** Whose deal it is when it is won. */
public enum Credit {
    /** The partner brought it. */
    SOURCED,
    /** We knew of it before: both work it, the partner influenced it. */
    CO_SELL
}
