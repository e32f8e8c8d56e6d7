package firstdeal.matching.psi;

/** Who speaks first, and who answers. */
public enum Role {
    OFFERER,
    ANSWERER;

    int code() {
        return ordinal() + 1;
    }
}
