package firstdeal.catalog;

import firstdeal.program.ProgramVersion;
import firstdeal.programfile.Problem;
import java.util.List;

/** What became of a file that somebody wanted to keep as a draft. */
public sealed interface Saved {

    /** @param notes lines of the file that were kept with a reservation */
    record Draft(ProgramVersion version, List<Problem> notes) implements Saved {}

    /** Nothing was saved. */
    record NotUnderstood(List<Problem> problems) implements Saved {}
}
