package firstdeal.matching.find;

import firstdeal.matching.list.Workers;
import firstdeal.matching.score.EditDistance;
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
    /** Words in one group beyond which it is too common to say anything. */
    private static final int CROWD = 60;

    private static final int MOST = 8;

    static TypoWords find(WordWeights weights, Words words, int rarerThan, int bits, Workers workers) {
        Longs[] pieces = new Longs[(words.size() + STRETCH - 1) / STRETCH];
        workers.run(
                pieces.length,
                p -> pieces[p] =
                        variants(weights, words, rarerThan, p * STRETCH, Math.min(words.size(), (p + 1) * STRETCH)));
        Parts parts = Parts.of(pieces, 64, bits, 24, workers);
        Longs[] found = new Longs[parts.count()];
        workers.run(parts.count(), p -> found[p] = pairs(parts, p, weights, words));
        int wordBits = Math.max(bits, 32 - Integer.numberOfLeadingZeros(words.size()));
        return collect(Parts.of(found, 24 + wordBits, bits, 0, workers), words);
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
        NameKeys.put(out, Hash.mix(rest), word);
        long before = 0;
        for (int i = 0; i < length; i++) {
            rest -= (letters[i] + 1) * powers[length - 1 - i];
            if (i == 0 || letters[i] != letters[i - 1])
                NameKeys.put(out, Hash.mix(before * powers[length - 1 - i] + rest), word);
            before = before * Hash.BASE + letters[i] + 1;
        }
    }

    private static Longs pairs(Parts parts, int part, WordWeights weights, Words words) {
        Longs out = new Longs(256);
        EditDistance edits = new EditDistance();
        char[][] letters = new char[2][128];
        long[] data = parts.data();
        int end = parts.starts()[part + 1];
        for (int from = parts.starts()[part], to; from < end; from = to) {
            to = from + 1;
            while (to < end && data[to] >>> 24 == data[from] >>> 24) to++;
            if (to - from < 2 || to - from > CROWD) continue;
            for (int i = from; i < to; i++) {
                for (int j = from; j < to; j++) {
                    int word = (int) data[i] & 0xFFFFFF;
                    int other = (int) data[j] & 0xFFFFFF;
                    if (i != j
                            && weights.pairs(word) <= 2
                            && weights.meet(word, other)
                            && near(words, word, other, edits, letters)) {
                        out.add((long) word << 24 | other);
                    }
                }
            }
        }
        return out;
    }

    private static boolean near(Words words, int word, int other, EditDistance edits, char[][] letters) {
        int n = words.copy(word, letters[0], 0);
        int m = words.copy(other, letters[1], 0);
        return edits.within(letters[0], 0, n, letters[1], 0, m, 1) == 1;
    }

    private static TypoWords collect(Parts pairs, Words words) {
        int[] firsts = new int[words.size() + 1];
        int[] neighbours = new int[pairs.data().length];
        int count = 0;
        int word = 0;
        long last = -1;
        for (long pair : pairs.data()) {
            if (pair == last) continue;
            last = pair;
            int from = (int) (pair >>> 24);
            while (word < from) firsts[++word] = count;
            count = keep(neighbours, firsts[word], count, (int) pair & 0xFFFFFF, words);
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
