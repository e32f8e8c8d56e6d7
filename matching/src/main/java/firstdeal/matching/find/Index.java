package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;
import firstdeal.matching.score.WordWeights;
import firstdeal.matching.text.Lexicon;
import firstdeal.matching.text.Words;
import java.util.function.Function;

/**
 * What a prepared list is looked up by, so that matching a short list with it costs about the short one's length: which rows have a key, and which
 * words one typing mistake is like. With it a job compares the very pairs that it would compare without.
 *
 * @param keys     the rows' keys, as they are and, of words that many rows have, parted by second traits
 * @param variants the words, by each with one letter left out
 * @param counts   how often each word stands in the list's names
 */
public record Index(Entries keys, Entries variants, int[] counts) {
    /** A list as many times as long as the other is looked up, and not gone through. */
    private static final int TIMES = 4;

    /** Words that more rows have are found by second traits too. */
    private static final int FREQUENT = 30;

    private static final int GROUPS = 64;
    private static final int MOST_WORDS = 1 << 14;

    public static Index of(Rows rows, Lexicon lexicon, Workers workers) {
        WordWeights twice = new WordWeights(lexicon, rows, rows, workers);
        return new Index(
                Entries.of(Keys.allKeys(rows, twice, (long) FREQUENT * FREQUENT, workers), workers),
                Entries.of(TypoWords.variants(twice, twice.words(), 2 * Keys.RARE, workers), workers),
                twice.countsOfFirst());
    }

    /** Whether a list is so much longer than another that it is worth looking up rather than going through. */
    public static boolean pays(Rows rows, Rows other) {
        return rows.size() >= (long) TIMES * other.size();
    }

    /**
     * The rows with a word that is common in the job and not in the list: the index has not parted their keys as the job does.
     *
     * @return 1 for each such row
     */
    byte[] changed(Rows rows, WordWeights weights, CommonKeys common) {
        byte[] changed = new byte[rows.size()];
        for (int word = 0; word < counts.length; word++) {
            if (counts[word] == 0 || counts[word] > FREQUENT || !common.hasWord(word)) continue;
            long key = NameKeys.text((int) weights.words().hash(word));
            for (int place = keys.first(key); keys.has(place, key); place++) changed[keys.number(place)] = 1;
        }
        return changed;
    }

    /**
     * The keys that rows have by words of the other list that theirs may be mistyped from.
     *
     * @param maker makes the keys of the list's rows, once for each thread's piece
     * @param not   1 for rows to leave out
     */
    Longs[] mistyped(Function<Longs, NameKeys> maker, Words words, TypoWords typos, byte[] not, Workers workers) {
        int stretch = workers.stretch(counts.length, MOST_WORDS);
        Longs[] found = new Longs[(counts.length + stretch - 1) / stretch];
        workers.run(found.length, p -> {
            found[p] = new Longs(1024);
            NameKeys make = maker.apply(found[p]);
            for (int word = p * stretch; word < Math.min(counts.length, (p + 1) * stretch); word++) {
                if (counts[word] == 0 || typos.firsts()[word + 1] == typos.firsts()[word]) continue;
                long key = NameKeys.text((int) words.hash(word));
                int first = keys.first(key);
                for (int place = first; keys.has(place, key); place++) {
                    // A row has the key twice when its domain's label is the word too.
                    int row = keys.number(place);
                    if (not[row] == 0 && (place == first || row != keys.number(place - 1))) make.mistyped(row, word);
                }
            }
        });
        return found;
    }

    /**
     * The keys of rows that rows of another list have too.
     *
     * @param others the other list's keys; sorted here
     * @param not    1 for rows to leave out
     */
    Longs[] shared(Parts others, byte[] not, Workers workers) {
        int groups = Math.min(GROUPS, others.count());
        Longs[] found = new Longs[groups];
        workers.run(groups, g -> {
            RadixSort sort = new RadixSort();
            found[g] = new Longs(1024);
            long[] data = others.data();
            for (int p = others.count() * g / groups; p < others.count() * (g + 1) / groups; p++) {
                int from = others.starts()[p];
                int to = others.starts()[p + 1];
                sort.sort(data, from, to, 24, others.shift());
                for (int i = from; i < to; i++)
                    if (i == from || data[i] >>> 24 != data[i - 1] >>> 24) shared(data[i], not, found[g]);
            }
        });
        return found;
    }

    private void shared(long entry, byte[] not, Longs found) {
        for (int place = keys.first(entry); keys.has(place, entry); place++)
            if (not[keys.number(place)] == 0) found.add(keys.data()[place]);
    }
}
