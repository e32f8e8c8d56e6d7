package firstdeal.matching;

import firstdeal.matching.list.Rows;

/** A list normalised once, for any number of jobs at the same time. Immutable. */
public final class Prepared {
    private final Rows rows;

    Prepared(Rows rows) {
        this.rows = rows;
    }

    Rows rows() {
        return rows;
    }

    /** How many accounts the list has. */
    public int size() {
        return rows.size();
    }
}
