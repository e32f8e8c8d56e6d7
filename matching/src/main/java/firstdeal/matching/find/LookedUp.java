package firstdeal.matching.find;

import firstdeal.matching.list.Workers;
import firstdeal.matching.score.WordWeights;
import firstdeal.matching.text.Words;

/**
 * The variants of words that may be a typing mistake apart, where the first list's are looked up: only variants that words of the second list have, with all
 * words of either list that have them.
 *
 * @param rarerThan words of as many rows are left out
 */
record LookedUp(Index index, WordWeights weights, int rarerThan) {
    private static final int GROUPS = 64;

    Parts variants(Words words, int bits, Workers workers) {
        Longs[] ofSecond = TypoWords.variants(words, word -> weights.inSecond(word) && isRare(word), workers);
        Parts parts = Parts.of(ofSecond, 64, bits, workers);
        int groups = Math.min(GROUPS, parts.count());
        Longs[] all = new Longs[groups];
        workers.run(groups, g -> {
            RadixSort sort = new RadixSort();
            all[g] = new Longs(1024);
            for (int p = parts.count() * g / groups; p < parts.count() * (g + 1) / groups; p++) {
                sort.sort(parts.data(), parts.starts()[p], parts.starts()[p + 1], 24, parts.shift());
                both(parts.data(), parts.starts()[p], parts.starts()[p + 1], all[g]);
            }
        });
        return Parts.of(all, 64, bits, workers);
    }

    private void both(long[] data, int from, int to, Longs out) {
        for (int i = from; i < to; i++) {
            if (!weights.inFirst((int) data[i] & 0xFFFFFF)) out.add(data[i]);
            if (i == from || data[i] >>> 24 != data[i - 1] >>> 24) ofFirst(data[i], out);
        }
    }

    private void ofFirst(long entry, Longs out) {
        Entries variants = index.variants();
        for (int place = variants.first(entry); variants.has(place, entry); place++)
            if (isRare(variants.number(place))) out.add(variants.data()[place]);
    }

    private boolean isRare(int word) {
        return weights.count(word) < rarerThan;
    }
}
