package firstdeal.account;

import java.util.List;

/**
 * An account that may be the same as another under its own name or domain.
 *
 * @param chance from 0 to 1
 * @param reasons what speaks for and against, one phrase each
 */
public record Alike(Account account, double chance, List<String> reasons) {

    /** From here on people should look. */
    public static final double WORTH_A_LOOK = 0.2;

    public Alike {
        reasons = List.copyOf(reasons);
    }

    public int percent() {
        return (int) Math.round(100 * chance);
    }
}
