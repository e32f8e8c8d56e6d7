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

    /** The least number of single letters added, removed or changed, or of neighbours that change places. */
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && swapped(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean swapped(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
