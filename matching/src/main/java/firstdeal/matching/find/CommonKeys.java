package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.score.WordWeights;

/**
 * The keys of words that more pairs of rows share than a block may hold. Rows never meet under such a key alone; their entries name a second trait as
 * well, which is settled while the keys are made, row by row, since going back to the rows of a large block costs a trip to memory for each.
 */
final class CommonKeys {
    private static final int FILTER = 1 << 18;

    private final long[] common;
    /** For each 64 words how many common ones stand before them, and the keys of the common ones in their order. */
    private final int[] before;

    private final long[] wordKeys;
    private final long[] keys;
    private final int[] numbers;
    private final long[] filter = new long[FILTER >>> 6];
    private final WordWeights weights;
    private int count;

    CommonKeys(WordWeights weights, long cap) {
        this.weights = weights;
        int size = weights.words().size();
        common = new long[(size + 63) >>> 6];
        for (int word = 0; word < size; word++) if (weights.pairs(word) > cap) common[word >>> 6] |= 1L << word;
        before = new int[common.length + 1];
        for (int i = 0; i < common.length; i++) before[i + 1] = before[i] + Long.bitCount(common[i]);
        wordKeys = new long[before[common.length]];
        keys = new long[Integer.highestOneBit(Math.max(8, wordKeys.length)) * 4];
        numbers = new int[keys.length];
        int words = 0;
        for (int word = 0; word < size; word++) {
            if (!hasWord(word)) continue;
            wordKeys[words] = NameKeys.text((int) weights.words().hash(word));
            add(wordKeys[words++]);
        }
    }

    private void add(long key) {
        int slot = slot(key);
        if (keys[slot] != 0) return;
        keys[slot] = key;
        numbers[slot] = count++;
        filter[place(key) >>> 6] |= 1L << place(key);
    }

    /** How many there are. */
    int count() {
        return count;
    }

    boolean hasWord(int word) {
        return (common[word >>> 6] & 1L << word) != 0;
    }

    /** The key of a common word. */
    long key(int word) {
        int block = word >>> 6;
        return wordKeys[before[block] + Long.bitCount(common[block] & (1L << word) - 1)];
    }

    /** How many words of a name tell who it is: all but those that names leave out at will; one at least of a name that has any. */
    int telling(Rows rows, int row) {
        int words = rows.wordCount(row);
        int telling = 0;
        for (int i = 0; i < words; i++) if (!weights.isFiller(rows.word(row, i))) telling++;
        return words == 0 ? 0 : Math.max(1, telling);
    }

    /** The number of a key of {@link NameKeys}, from 0, or -1 when it is none of these. */
    int find(long key) {
        if ((filter[place(key) >>> 6] & 1L << place(key)) == 0) return -1;
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : numbers[slot];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 25) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private static int place(long key) {
        return (int) (key >>> 44) & FILTER - 1;
    }
}
