package firstdeal.desk;

import firstdeal.shared.Text;
import java.util.List;

/** Everything that desk/search.jte prints. */
public record SearchPage(String words, Text headline, List<Found> found) {

    /** One thing found: its name, what it is, where it opens. */
    public record Found(String title, Text kind, String path) {}

    public static SearchPage of(String words, List<Found> found) {
        if (words.isEmpty()) {
            return new SearchPage(words, Text.of("desk.search-what"), List.of());
        }
        return new SearchPage(words, Text.of("desk.search-found", "count", found.size(), "words", words), found);
    }
}
