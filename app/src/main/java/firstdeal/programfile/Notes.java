package firstdeal.programfile;

import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is worth knowing about the lines of one file; unlike problems there may be any number of them. */
final class Notes {

    private static final int SHOWN = 500;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Notes(String file) {
        this.file = file;
    }

    void add(int line, Text text) {
        found.add(new Problem(file, line, 1, "", text));
    }

    /** A line that becomes no task: nothing of it is lost to whoever reads the notes. */
    void keep(int line, String text) {
        add(line, Text.of("programfile.kept-as-note", "text", shortened(text)));
    }

    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    static String shortened(String text) {
        var line = text.replace('\n', ' ');
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
