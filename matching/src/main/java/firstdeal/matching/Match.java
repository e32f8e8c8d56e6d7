package firstdeal.matching;

import java.util.List;

/**
 * A pair of accounts that was chosen for each other.
 *
 * @param a           the account of the first list, as written there
 * @param b           the account of the second
 * @param probability the chance that they are the same account, from 0 to 1, rivals considered
 * @param band        what to do with it
 * @param reasons     what speaks for and against, in words, one phrase for each field
 */
public record Match(Side a, Side b, double probability, Band band, List<String> reasons) {
    /**
     * One side of a match.
     *
     * @param id     as written in the list, or the row's number from 1 in a list without ids
     * @param name   as written, empty without one
     * @param domain as written, empty without one
     */
    public record Side(String id, String name, String domain) {}

    public Match {
        reasons = List.copyOf(reasons);
    }

    public String idA() {
        return a.id();
    }

    public String idB() {
        return b.id();
    }
}
