package firstdeal.catalog;

import firstdeal.program.Program;
import firstdeal.programfile.Problem;
import firstdeal.programfile.ProgramDiff.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program file being written or brought in: its text, what is wrong with it, and what it has become.
 *
 * @param draft the id of the draft that is edited; empty when a file is brought in
 * @param became null as long as the text is not understood
 * @param problems why it cannot be taken
 * @param notes what was kept with a reservation
 * @param theirs what somebody else saved meanwhile; null when nobody did
 */
public record SourcePage(
        String draft,
        int version,
        String title,
        String format,
        String text,
        @Nullable Program became,
        List<Problem> problems,
        List<Problem> notes,
        @Nullable Theirs theirs) {

    /**
     * The draft as another saved it while this one was being written.
     *
     * @param changes from what they saved to what stands in the text; empty while that is not understood
     */
    public record Theirs(String by, Instant at, String text, List<Change> changes) {}

    public String action() {
        return draft.isEmpty() ? "/programs/import" : "/programs/" + draft + "/source";
    }
}
