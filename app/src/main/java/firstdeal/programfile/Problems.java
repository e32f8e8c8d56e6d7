package firstdeal.programfile;

import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, so that all of it is said at once. */
public final class Problems {

    /** More than these help nobody. */
    private static final int LIMIT = 200;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(Mark mark, String key, Text text) {
        if (found.size() < LIMIT) {
            found.add(new Problem(file, mark.line(), mark.column(), key, text));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** Whether something is wrong at this path or within it. */
    boolean at(String path) {
        return found.stream().anyMatch(it -> it.key().equals(path) || it.key().startsWith(path + "."));
    }

    /** In the order of the file. */
    public List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
