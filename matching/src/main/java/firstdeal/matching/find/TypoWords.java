package firstdeal.matching.find;

import firstdeal.matching.list.Workers;
import firstdeal.matching.score.WordWeights;
import firstdeal.matching.text.Hash;
import firstdeal.matching.text.Words;
import java.util.Arrays;

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
    private static final int STRETCH = 1 << 15;
    private static final int GROUPS = 64;
    /** Entries number words by 24 bits; words beyond are not varied. */
    private static final int MOST_WORDS = 1 << 24;

    private static final int MOST = 8;

    static TypoWords find(WordWeights weights, Words words, int rarerThan, int bits, Workers workers) {
        int size = Math.min(words.size(), MOST_WORDS);
        Longs[] pieces = new Longs[(size + STRETCH - 1) / STRETCH];
        workers.run(
                pieces.length,
                p -> pieces[p] = variants(weights, words, rarerThan, p * STRETCH, Math.min(size, (p + 1) * STRETCH)));
        Parts parts = Parts.of(pieces, 64, bits, workers);
        int groups = Math.min(GROUPS, parts.count());
        Longs[] found = new Longs[groups];
        workers.run(groups, g -> {
            found[g] = new Longs(256);
            TypoPairs pairs = new TypoPairs(parts, weights, words, found[g]);
            for (int p = parts.count() * g / groups; p < parts.count() * (g + 1) / groups; p++) pairs.part(p);
        });
        return collect(found, words);
    }

    private static Longs variants(WordWeights weights, Words words, int rarerThan, int from, int to) {
        Longs out = new Longs((to - from) * 8);
        char[] letters = new char[128];
        long[] powers = new long[LONGEST + 1];
        powers[0] = 1;
        for (int i = 1; i <= LONGEST; i++) powers[i] = powers[i - 1] * Hash.BASE;
        for (int word = from; word < to; word++) {
            int count = weights.count(word);
            int length = words.length(word);
            if (count == 0 || count >= rarerThan || length < SHORTEST || length > LONGEST) continue;
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

    private static TypoWords collect(Longs[] found, Words words) {
        long[] pairs = new long[Arrays.stream(found).mapToInt(Longs::size).sum()];
        int size = 0;
        for (Longs group : found) {
            System.arraycopy(group.array(), 0, pairs, size, group.size());
            size += group.size();
        }
        Arrays.sort(pairs);
        int[] firsts = new int[words.size() + 1];
        int[] neighbours = new int[size];
        int count = 0;
        int word = 0;
        long last = -1;
        for (long pair : pairs) {
            if (pair == last) continue;
            last = pair;
            int from = (int) (pair >>> 32);
            while (word < from) firsts[++word] = count;
            count = keep(neighbours, firsts[word], count, (int) pair, words);
        }
        while (word < words.size()) firsts[++word] = count;
        return new TypoWords(firsts, Arrays.copyOf(neighbours, count));
    }

    /** Of too many neighbours those with the lowest hashes stay, which no order of rows can change. */
    private static int keep(int[] neighbours, int first, int count, int neighbour, Words words) {
        if (count - first < MOST) {
            neighbours[count] = neighbour;
            return count + 1;
        }
        int highest = first;
        for (int i = first + 1; i < count; i++)
            if (words.hash(neighbours[i]) > words.hash(neighbours[highest])) highest = i;
        if (words.hash(neighbour) < words.hash(neighbours[highest])) neighbours[highest] = neighbour;
        return count;
    }
}
