package firstdeal.directory;

import firstdeal.shared.Text;
import java.util.List;

/** What becomes of one row of a file. */
public sealed interface Fate {

    record New() implements Fate {}

    /** One sentence for each value that changes. */
    record Changes(List<Text> what) implements Fate {}

    record Same() implements Fate {}

    record Refused(List<Text> why) implements Fate {}

    /** The word that stands in JSON and class names. */
    default String word() {
        return switch (this) {
            case New() -> "new";
            case Changes it -> "changes";
            case Same() -> "same";
            case Refused it -> "refused";
        };
    }

    default List<Text> sentences() {
        return switch (this) {
            case New() -> List.of();
            case Changes it -> it.what();
            case Same() -> List.of();
            case Refused it -> it.why();
        };
    }

    /** A row of the file by its line, what it is about, and its fate. */
    record Line(long line, String subject, Fate fate) {}
}
