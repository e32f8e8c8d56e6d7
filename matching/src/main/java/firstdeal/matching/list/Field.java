package firstdeal.matching.list;

/** The columns that the matcher understands. */
public enum Field {
    ID,
    NAME,
    DOMAIN,
    COUNTRY,
    CITY,
    /** The number in a register: of companies, of VAT payers, LEI and the like. */
    NUMBER,
    PHONE,
    POSTCODE
}
