package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;
import firstdeal.matching.score.WordWeights;
import firstdeal.matching.text.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The keys of both lists of a job, distributed over parts.
 *
 * @param cap  of how many pairs a block may consist
 * @param bits how many of the highest bits of a key choose its part
 * @param left rows under a common key that had nothing more to part them by
 */
public record Keys(Rows a, Rows b, CommonKeys common, int cap, int bits, Parts ofA, Parts ofB, BackOff left) {
    private static final int MOST_ROWS = 1 << 15;
    /** Words that fewer rows have are looked up under their neighbours too; commoner ones meet by themselves. */
    static final int RARE = 2000;

    private static final int MOST_BITS = 13;

    /** @param cap blocks of more pairs are parted; larger finds more and takes longer */
    public static Keys of(Rows a, Rows b, WordWeights weights, int cap, Workers workers) {
        return of(a, b, weights, cap, workers, null);
    }

    /** @param index the first list's, when it is looked up, so that only rows that may meet the second's get keys; null to go through it */
    public static Keys of(Rows a, Rows b, WordWeights weights, int cap, Workers workers, @Nullable Index index) {
        Words words = weights.words();
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros((a.size() + b.size()) >>> 10), 1, MOST_BITS);
        TypoWords typos = TypoWords.find(weights, words, RARE, bits, workers, index);
        CommonKeys common = new CommonKeys(weights, cap);
        long[] aloneA = new long[common.count()];
        long[] aloneB = new long[common.count()];
        Parts ofB = Parts.of(make(b, words, typos, common, aloneB, null, workers), 64, bits, workers);
        byte[] changed = index == null ? null : index.changed(a, weights, common);
        Longs[] made = make(a, words, typos, common, aloneA, changed, workers);
        if (index != null && changed != null) {
            Longs[] mistyped =
                    index.mistyped(out -> new NameKeys(a, words, typos, common, out), words, typos, changed, workers);
            made = joined(joined(made, mistyped), index.shared(ofB, changed, workers));
        }
        Parts ofA = Parts.of(made, 64, bits, workers);
        return new Keys(a, b, common, cap, bits, ofA, ofB, BackOff.of(aloneA, aloneB));
    }

    /** The keys of all rows, and those that a row has besides when words of more pairs than {@code frequent} are common. */
    static Longs[] allKeys(Rows rows, WordWeights weights, long frequent, Workers workers) {
        Words words = weights.words();
        CommonKeys none = new CommonKeys(weights, Long.MAX_VALUE);
        CommonKeys common = new CommonKeys(weights, frequent);
        int stretch = workers.stretch(rows.size(), MOST_ROWS);
        Longs[] pieces = new Longs[(rows.size() + stretch - 1) / stretch];
        workers.run(pieces.length, p -> {
            int end = Math.min(rows.size(), (p + 1) * stretch);
            Longs out = new Longs((end - p * stretch) * 12);
            Longs parted = new Longs((end - p * stretch) * 12);
            NameKeys plain = new NameKeys(rows, words, TypoWords.none(words), none, out);
            NameKeys more = new NameKeys(rows, words, TypoWords.none(words), common, parted);
            for (int row = p * stretch; row < end; row++) {
                plain.keys(row);
                more.keys(row);
            }
            for (int i = 0; i < parted.size(); i++) if ((parted.get(i) & NameKeys.PARTED) != 0) out.add(parted.get(i));
            pieces[p] = out;
        });
        return pieces;
    }

    private static Longs[] joined(Longs[] some, Longs[] more) {
        Longs[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** @param wanted 1 for each row to make keys of; null for all */
    private static Longs[] make(
            Rows rows,
            Words words,
            TypoWords typos,
            CommonKeys common,
            long[] alone,
            byte @Nullable [] wanted,
            Workers workers) {
        int stretch = workers.stretch(rows.size(), MOST_ROWS);
        Longs[] pieces = new Longs[(rows.size() + stretch - 1) / stretch];
        int[][] counts = new int[pieces.length][];
        workers.run(pieces.length, p -> {
            int end = Math.min(rows.size(), (p + 1) * stretch);
            Longs out = new Longs(wanted == null ? (end - p * stretch) * 10 : 1024);
            NameKeys maker = new NameKeys(rows, words, typos, common, out);
            for (int row = p * stretch; row < end; row++) if (wanted == null || wanted[row] != 0) maker.keys(row);
            counts[p] = maker.alone;
            pieces[p] = out;
        });
        for (int[] piece : counts) for (int i = 0; i < alone.length; i++) alone[i] += piece[i];
        return pieces;
    }
}
