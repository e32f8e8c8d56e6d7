package firstdeal.directory.internal;

import firstdeal.directory.Fate;
import firstdeal.platform.files.Sheet;
import firstdeal.shared.Actor;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A kind of row that a file may have. */
interface RowImport {

    Set<String> columns();

    /** Without one of each of these the file is not of this kind. */
    List<List<String>> needed();

    /** Begins at the first row. */
    Walk walk(Actor actor);

    /** Goes through the rows in their order. */
    interface Walk {
        Planned plan(Sheet.Row row);
    }

    /** The fate of a row, and how to bring it about when it is new or changes something. */
    record Planned(Fate.Line line, Consumer<Actor> act) {

        static Planned of(
                Sheet.Row row,
                String subject,
                Map<String, Text> wrong,
                List<Text> changes,
                boolean fresh,
                Consumer<Actor> act) {
            Fate fate;
            if (!wrong.isEmpty()) {
                fate = new Fate.Refused(wrong.entrySet().stream()
                        .map(it -> Text.of("directory.import.wrong", "column", it.getKey(), "why", it.getValue()))
                        .toList());
            } else if (fresh) {
                fate = new Fate.New();
            } else {
                fate = changes.isEmpty() ? new Fate.Same() : new Fate.Changes(changes);
            }
            return new Planned(new Fate.Line(row.line(), subject, fate), act);
        }

        boolean acts() {
            return line.fate() instanceof Fate.New || line.fate() instanceof Fate.Changes;
        }
    }

    static void change(List<Text> changes, String column, String before, String after) {
        if (!before.equals(after)) {
            changes.add(Text.of("directory.import.change", "column", column, "before", before, "after", after));
        }
    }
}
