package firstdeal.matching;

import firstdeal.matching.find.Index;
import firstdeal.matching.list.Rows;
import org.jspecify.annotations.Nullable;

/** A list normalised once, for any number of jobs at the same time. Immutable. */
public final class Prepared {
    private final Rows rows;
    private final @Nullable Index index;

    Prepared(Rows rows, @Nullable Index index) {
        this.rows = rows;
        this.index = index;
    }

    Rows rows() {
        return rows;
    }

    @Nullable
    Index index() {
        return index;
    }

    /** What the list is looked up by in a job with another; null when that is too long to gain anything, or nothing was made for looking up. */
    @Nullable
    Index indexBeside(Rows other) {
        return Index.pays(rows, other) ? index : null;
    }

    /** How many accounts the list has. */
    public int size() {
        return rows.size();
    }
}
