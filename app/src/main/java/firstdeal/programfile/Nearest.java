package firstdeal.programfile;

import firstdeal.shared.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that somebody probably meant: the nearest known one by edits, when it is near enough. */
public final class Nearest {

    private Nearest() {}

    public static Optional<String> to(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(it -> Math.abs(it.length() - word.length()) <= most)
                .filter(it -> distance(word, it) <= most)
                .min(Comparator.<String>comparingInt(it -> distance(word, it))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** “Did you mean …?” when there is something to mean, else what is known. */
    static Text hint(String word, Collection<String> known) {
        return to(word, known)
                .map(it -> Text.of("programfile.did-you-mean", "known", it))
                .orElseGet(() -> Text.of(
                        "programfile.known", "known", known.stream().sorted().toList()));
    }

    /** Levenshtein's distance: the least number of single letters added, removed or changed. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
