package firstdeal.matching.find;

import firstdeal.matching.score.EditDistance;
import firstdeal.matching.score.WordWeights;
import firstdeal.matching.text.Words;

/** Pairs of words, one of each list, that one typing mistake parts, among words that share a variant. One instance serves one thread. */
final class TypoPairs {
    /** Words in one group beyond which it is too common to say anything. */
    private static final int CROWD = 60;

    private final Parts variants;
    private final WordWeights weights;
    private final Words words;
    private final Longs out;
    private final Sieve once = new Sieve();
    private final Sieve twice = new Sieve();
    private final RadixSort sort = new RadixSort();
    private final EditDistance edits = new EditDistance();
    private final char[] letters;
    private final long[] kept;

    /** @param out where the pairs go: the word that one list lacks in the high half, its neighbour in the low one */
    TypoPairs(Parts variants, WordWeights weights, Words words, Longs out) {
        this.variants = variants;
        this.weights = weights;
        this.words = words;
        this.letters = words.chars();
        this.out = out;
        kept = new long[variants.largest()];
    }

    void part(int part) {
        int count = repeated(variants.starts()[part], variants.starts()[part + 1]);
        sort.sort(kept, 0, count, 24, variants.shift());
        for (int from = 0, to; from < count; from = to) {
            to = from + 1;
            while (to < count && kept[to] >>> 24 == kept[from] >>> 24) to++;
            if (to - from > 1 && to - from <= CROWD) group(from, to);
        }
    }

    /** The entries that may not be the only ones of their variant; most are. */
    private int repeated(int from, int to) {
        long[] data = variants.data();
        once.clear(to - from);
        twice.clear(to - from);
        for (int i = from; i < to; i++) if (once.mark(data[i])) twice.mark(data[i]);
        int count = 0;
        for (int i = from; i < to; i++) if (twice.has(data[i])) kept[count++] = data[i];
        return count;
    }

    private void group(int from, int to) {
        for (int i = from; i < to; i++) {
            int word = (int) kept[i] & 0xFFFFFF;
            if (weights.pairs(word) > 2) continue;
            for (int j = from; j < to; j++) {
                int neighbour = (int) kept[j] & 0xFFFFFF;
                if (i != j && weights.meet(word, neighbour) && near(word, neighbour))
                    out.add((long) word << 32 | neighbour);
            }
        }
    }

    private boolean near(int word, int neighbour) {
        return edits.within(
                        letters,
                        words.start(word),
                        words.length(word),
                        letters,
                        words.start(neighbour),
                        words.length(neighbour),
                        1)
                == 1;
    }
}
