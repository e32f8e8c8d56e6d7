package firstdeal.matching.list;

/** The columns that the matcher understands. */
public enum Field {
    ID,
    NAME,
    DOMAIN,
    COUNTRY,
    CITY
}
