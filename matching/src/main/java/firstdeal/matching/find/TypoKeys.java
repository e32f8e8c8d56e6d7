package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.score.WordWeights;
import firstdeal.matching.text.Hash;
import firstdeal.matching.text.Words;

/**
 * Keys that survive one mistake in typing: the rarest words of a name with each one of their letters left out. Two words that differ by one letter
 * more, less, changed or swapped share such a key (the deletion neighbourhood of Mor and Fraenkel 1982). One instance serves one thread.
 */
final class TypoKeys {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 14;

    private final Rows rows;
    private final WordWeights weights;
    private final Words words;
    private final int rarerThan;
    private final char[] letters = new char[80];
    private final long[] powers = new long[80];

    /** @param rarerThan only words that fewer rows of both lists have are varied: others meet by themselves */
    TypoKeys(Rows rows, WordWeights weights, Words words, int rarerThan) {
        this.rows = rows;
        this.weights = weights;
        this.words = words;
        this.rarerThan = rarerThan;
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) powers[i] = powers[i - 1] * Hash.BASE;
    }

    void keys(int row, Longs out) {
        int first = rarest(row, -1);
        if (first < 0) return;
        vary(row, rows.word(row, first), out);
        int second = rarest(row, first);
        if (second >= 0) vary(row, rows.word(row, second), out);
    }

    private int rarest(int row, int not) {
        int best = -1;
        int fewest = rarerThan;
        for (int i = 0; i < rows.wordCount(row); i++) {
            int count = weights.count(rows.word(row, i));
            if (i != not && count < fewest && words.length(rows.word(row, i)) >= SHORTEST) {
                fewest = count;
                best = i;
            }
        }
        return best;
    }

    private void vary(int row, int word, Longs out) {
        int length = Math.min(LONGEST, words.copy(word, letters, 0));
        long rest = Hash.raw(letters, 0, length);
        NameKeys.put(out, Hash.mix(rest), row);
        long before = 0;
        for (int i = 0; i < length; i++) {
            rest -= (letters[i] + 1) * powers[length - 1 - i];
            if (i == 0 || letters[i] != letters[i - 1])
                NameKeys.put(out, Hash.mix(before * powers[length - 1 - i] + rest), row);
            before = before * Hash.BASE + letters[i] + 1;
        }
    }
}
