package firstdeal.matching.find;

import firstdeal.matching.list.Workers;
import firstdeal.matching.score.WordWeights;
import firstdeal.matching.text.Hash;
import firstdeal.matching.text.Words;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * For words that stand in one list only: which words of the other differ by one letter more, less, changed or swapped. Found over the dictionary
 * and not over the rows, by each word with every one of its letters left out (the deletion neighbourhood of Mor and Fraenkel 1982). A row with
 * such a word then looks under its neighbours too.
 *
 * @param firsts for each word where its neighbours begin, and the end of the last
 */
record TypoWords(int[] firsts, int[] neighbours) {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 16;
    private static final int MOST_AT_ONCE = 1 << 15;
    private static final int GROUPS = 64;
    /** Entries number words by 24 bits; words beyond are not varied. */
    private static final int MOST_WORDS = 1 << 24;

    private static final int MOST = 8;

    /** No word has a neighbour. */
    static TypoWords none(Words words) {
        return new TypoWords(new int[words.size() + 1], new int[0]);
    }

    /** @param index the first list's, when its words are to be looked up; null to go through them */
    static TypoWords find(
            WordWeights weights, Words words, int rarerThan, int bits, Workers workers, @Nullable Index index) {
        Parts parts = index == null
                ? Parts.of(variants(weights, words, rarerThan, workers), 64, bits, workers)
                : new LookedUp(index, weights, rarerThan).variants(words, bits, workers);
        int groups = Math.min(GROUPS, parts.count());
        Longs[] found = new Longs[groups];
        workers.run(groups, g -> {
            found[g] = new Longs(256);
            TypoPairs pairs = new TypoPairs(parts, weights, words, found[g]);
            for (int p = parts.count() * g / groups; p < parts.count() * (g + 1) / groups; p++) pairs.part(p);
        });
        return collect(found, words, bits, workers);
    }

    /** The words with each of their letters left out, in pieces. */
    static Longs[] variants(WordWeights weights, Words words, int rarerThan, Workers workers) {
        return variants(words, word -> weights.count(word) > 0 && weights.count(word) < rarerThan, workers);
    }

    static Longs[] variants(Words words, IntPredicate wanted, Workers workers) {
        int size = Math.min(words.size(), MOST_WORDS);
        int stretch = workers.stretch(size, MOST_AT_ONCE);
        Longs[] pieces = new Longs[(size + stretch - 1) / stretch];
        workers.run(
                pieces.length,
                p -> pieces[p] = variants(words, wanted, p * stretch, Math.min(size, (p + 1) * stretch)));
        return pieces;
    }

    private static Longs variants(Words words, IntPredicate wanted, int from, int to) {
        Longs out = new Longs((to - from) * 2);
        char[] letters = new char[128];
        long[] powers = new long[LONGEST + 1];
        powers[0] = 1;
        for (int i = 1; i <= LONGEST; i++) powers[i] = powers[i - 1] * Hash.BASE;
        for (int word = from; word < to; word++) {
            int length = words.length(word);
            if (length < SHORTEST || length > LONGEST || !wanted.test(word)) continue;
            words.copy(word, letters, 0);
            vary(word, letters, length, powers, out);
        }
        return out;
    }

    private static void vary(int word, char[] letters, int length, long[] powers, Longs out) {
        long rest = Hash.raw(letters, 0, length);
        out.add(NameKeys.plain(Hash.mix(rest)) | word);
        long before = 0;
        for (int i = 0; i < length; i++) {
            rest -= (letters[i] + 1) * powers[length - 1 - i];
            if (i == 0 || letters[i] != letters[i - 1])
                out.add(NameKeys.plain(Hash.mix(before * powers[length - 1 - i] + rest)) | word);
            before = before * Hash.BASE + letters[i] + 1;
        }
    }

    private static TypoWords collect(Longs[] found, Words words, int bits, Workers workers) {
        int high = 32 + Math.max(bits, 32 - Integer.numberOfLeadingZeros(words.size()));
        Parts pairs = Parts.of(found, high, bits, workers);
        int[] ends = new int[pairs.count()];
        int groups = Math.min(GROUPS, pairs.count());
        workers.run(groups, g -> {
            RadixSort sort = new RadixSort();
            for (int p = pairs.count() * g / groups; p < pairs.count() * (g + 1) / groups; p++) {
                sort.sort(pairs.data(), pairs.starts()[p], pairs.starts()[p + 1], 0, pairs.shift());
                ends[p] = fewest(pairs.data(), pairs.starts()[p], pairs.starts()[p + 1], words);
            }
        });
        int size = 0;
        for (int p = 0; p < ends.length; p++) size += ends[p] - pairs.starts()[p];
        TypoWords typos = new TypoWords(new int[words.size() + 1], new int[size]);
        int count = 0;
        int word = 0;
        for (int p = 0; p < ends.length; p++) {
            for (int i = pairs.starts()[p]; i < ends[p]; i++) {
                int from = (int) (pairs.data()[i] >>> 32);
                while (word < from) typos.firsts[++word] = count;
                typos.neighbours[count++] = (int) pairs.data()[i];
            }
        }
        while (word < words.size()) typos.firsts[++word] = count;
        return typos;
    }

    /** Leaves each pair once, and of a word with too many neighbours those with the lowest hashes, which no order of rows can change; answers where they end. */
    private static int fewest(long[] pairs, int from, int to, Words words) {
        int write = from;
        int first = from;
        for (int i = from; i < to; i++) {
            if (i > from && pairs[i] == pairs[i - 1]) continue;
            if (write > first && pairs[first] >>> 32 != pairs[i] >>> 32) first = write;
            if (write - first < MOST) {
                pairs[write++] = pairs[i];
                continue;
            }
            int highest = first;
            for (int j = first + 1; j < write; j++)
                if (words.hash((int) pairs[j]) > words.hash((int) pairs[highest])) highest = j;
            if (words.hash((int) pairs[i]) < words.hash((int) pairs[highest])) pairs[highest] = pairs[i];
        }
        return write;
    }
}
