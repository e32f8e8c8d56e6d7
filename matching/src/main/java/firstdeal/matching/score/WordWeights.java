package firstdeal.matching.score;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;
import firstdeal.matching.text.Lexicon;
import firstdeal.matching.text.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much it says that two names share a word: minus the logarithm of the share of words that are this one (term frequency in the sense of
 * Winkler 2000), counted in both lists and eased by what is known of words beforehand. In hundredths of a nat; symmetric in the lists.
 */
public final class WordWeights {
    /** How many words the knowledge beforehand counts for. */
    private static final double EASE = 4000;
    /** The share of a word that no table knows, before any list is read. */
    private static final double UNKNOWN = 3e-5;

    private static final int STRETCH = 1 << 16;

    private final Words words;
    private final Lexicon lexicon;
    private final int[] countA;
    private final int[] countB;
    private final short[] weight;

    public WordWeights(Lexicon lexicon, Rows a, Rows b, Workers workers) {
        this(lexicon, a, b, workers, null);
    }

    /** @param countsOfFirst how often each word stands in the first list, when that is known; null to count */
    public WordWeights(Lexicon lexicon, Rows a, Rows b, Workers workers, int @Nullable [] countsOfFirst) {
        this.lexicon = lexicon;
        words = (b.words().size() > a.words().size() ? b.words() : a.words()).flat();
        int size = words.size();
        int[][] counts = new int[2][];
        workers.run(2, list -> {
            if (list == 1) counts[1] = count(b, size);
            else counts[0] = countsOfFirst == null ? count(a, size) : Arrays.copyOf(countsOfFirst, size);
        });
        countA = counts[0];
        countB = counts[1];
        long sum = 0;
        for (int i = 0; i < size; i++) sum += countA[i] + countB[i];
        long total = sum;
        weight = new short[size];
        workers.run((size + STRETCH - 1) / STRETCH, p -> {
            for (int i = p * STRETCH; i < Math.min(size, (p + 1) * STRETCH); i++) weight[i] = weight(i, total);
        });
    }

    private short weight(int word, long total) {
        // A word of no row is never asked for; the dictionary known beforehand has thousands of them.
        if (countA[word] + countB[word] == 0) return 0;
        double share = lexicon.share(word) > 0 ? lexicon.share(word) : UNKNOWN;
        return (short) Math.round(-100 * Math.log((countA[word] + countB[word] + EASE * share) / (total + EASE)));
    }

    private static int[] count(Rows rows, int size) {
        int[] counts = new int[size];
        int[] data = rows.data();
        for (int row = 0; row < rows.size(); row++) {
            int at = row * Rows.WIDTH + 1;
            for (int i = 0; i < rows.wordCount(row); i++) counts[data[at + i]]++;
        }
        return counts;
    }

    /** In hundredths of a nat, from 0 for a word that every name has to about 1700; 0 for a word of no row. */
    public int of(int word) {
        return weight[word];
    }

    /** Whether names carry or leave out this word at will. */
    public boolean isFiller(int word) {
        return lexicon.isFiller(word);
    }

    /** How many pairs of rows share the word, at most. */
    public long pairs(int word) {
        return (long) countA[word] * countB[word];
    }

    /** Whether a row of one list with this word could meet a row of the other with that one. */
    public boolean meet(int word, int other) {
        return countA[word] > 0 && countB[other] > 0 || countB[word] > 0 && countA[other] > 0;
    }

    public boolean inFirst(int word) {
        return countA[word] > 0;
    }

    public boolean inSecond(int word) {
        return countB[word] > 0;
    }

    /** How often each word stands in the names of the first list. */
    public int[] countsOfFirst() {
        return countA.clone();
    }

    public int count(int word) {
        return countA[word] + countB[word];
    }

    /** The dictionary of the job. */
    public Words words() {
        return words;
    }
}
