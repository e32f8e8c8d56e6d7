package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;
import firstdeal.matching.score.WordWeights;
import firstdeal.matching.text.Words;

/**
 * The keys of both lists of a job, distributed over parts.
 *
 * @param cap  of how many pairs a block may consist
 * @param bits how many of the highest bits of a key choose its part
 * @param left rows under a common key that had nothing more to part them by
 */
public record Keys(
        Rows a, Rows b, Words words, CommonKeys common, int cap, int bits, Parts ofA, Parts ofB, BackOff left) {
    private static final int MOST_ROWS = 1 << 15;
    /** Words that fewer rows have are looked up under their neighbours too; commoner ones meet by themselves. */
    private static final int RARE = 2000;

    private static final int MOST_BITS = 13;

    /** @param cap blocks of more pairs are parted; larger finds more and takes longer */
    public static Keys of(Rows a, Rows b, WordWeights weights, int cap, Workers workers) {
        Words words = weights.words();
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros((a.size() + b.size()) >>> 10), 1, MOST_BITS);
        TypoWords typos = TypoWords.find(weights, words, RARE, bits, workers);
        CommonKeys common = new CommonKeys(weights, cap);
        long[] aloneA = new long[common.count()];
        long[] aloneB = new long[common.count()];
        Parts ofA = make(a, words, typos, common, bits, aloneA, workers);
        Parts ofB = make(b, words, typos, common, bits, aloneB, workers);
        return new Keys(a, b, words, common, cap, bits, ofA, ofB, BackOff.of(aloneA, aloneB));
    }

    private static Parts make(
            Rows rows, Words words, TypoWords typos, CommonKeys common, int bits, long[] alone, Workers workers) {
        int stretch = workers.stretch(rows.size(), MOST_ROWS);
        Longs[] pieces = new Longs[(rows.size() + stretch - 1) / stretch];
        int[][] counts = new int[pieces.length][];
        workers.run(pieces.length, p -> {
            int end = Math.min(rows.size(), (p + 1) * stretch);
            Longs out = new Longs((end - p * stretch) * 10);
            NameKeys maker = new NameKeys(rows, words, typos, common, out);
            for (int row = p * stretch; row < end; row++) maker.keys(row);
            counts[p] = maker.alone;
            pieces[p] = out;
        });
        for (int[] piece : counts) for (int i = 0; i < alone.length; i++) alone[i] += piece[i];
        return Parts.of(pieces, 64, bits, workers);
    }
}
