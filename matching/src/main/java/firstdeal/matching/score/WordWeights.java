package firstdeal.matching.score;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;
import firstdeal.matching.text.Lexicon;
import firstdeal.matching.text.Words;

/**
 * How much it says that two names share a word: minus the logarithm of the share of words that are this one (term frequency in the sense of
 * Winkler 2000), counted in both lists and eased by what is known of words beforehand. In hundredths of a nat; symmetric in the lists.
 */
public final class WordWeights {
    /** How many words the knowledge beforehand counts for. */
    private static final double EASE = 4000;
    /** The share of a word that no table knows, before any list is read. */
    private static final double UNKNOWN = 3e-5;

    private final Words words;
    private final int[] countA;
    private final int[] countB;
    private final short[] weight;

    public WordWeights(Lexicon lexicon, Rows a, Rows b, Workers workers) {
        words = b.words().size() > a.words().size() ? b.words() : a.words();
        int size = words.size();
        int[][] counts = new int[2][];
        workers.run(2, list -> counts[list] = count(list == 0 ? a : b, size));
        countA = counts[0];
        countB = counts[1];
        long total = 0;
        for (int i = 0; i < size; i++) total += countA[i] + countB[i];
        weight = new short[size];
        for (int i = 0; i < size; i++) {
            double share = lexicon.share(i) > 0 ? lexicon.share(i) : UNKNOWN;
            weight[i] = (short) Math.round(-100 * Math.log((countA[i] + countB[i] + EASE * share) / (total + EASE)));
        }
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

    /** In hundredths of a nat, from 0 for a word that every name has to about 1700. */
    public int of(int word) {
        return weight[word];
    }

    /** How many pairs of rows share the word, at most. */
    public long pairs(int word) {
        return (long) countA[word] * countB[word];
    }

    /** For each word, whether more than {@code cap} pairs share it. */
    public boolean[] common(int cap) {
        boolean[] common = new boolean[countA.length];
        for (int word = 0; word < common.length; word++) common[word] = pairs(word) > cap;
        return common;
    }

    /** Whether a row of one list with this word could meet a row of the other with that one. */
    public boolean meet(int word, int other) {
        return countA[word] > 0 && countB[other] > 0 || countB[word] > 0 && countA[other] > 0;
    }

    public int count(int word) {
        return countA[word] + countB[word];
    }

    /** The dictionary of the job. */
    public Words words() {
        return words;
    }
}
