package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;
import firstdeal.matching.score.WordWeights;
import firstdeal.matching.text.Words;

/**
 * The pairs worth comparing, each once, sorted: row of the first list in the bits from 24, of the second in the lowest 24.
 *
 * @param pairs   all pairs, in parts by rows of the first list
 * @param starts  where each part begins in {@code pairs}
 * @param ends    where it ends; what stands between an end and the next start is not meant
 * @param backOff what became of blocks over the cap
 */
public record Candidates(long[] pairs, int[] starts, int[] ends, BackOff backOff) {
    private static final int STRETCH = 1 << 15;
    /** Words that fewer rows have are looked up under their neighbours too; commoner ones meet by themselves. */
    private static final int RARE = 40;

    /**
     * @param cap blocks of more pairs are parted; larger finds more and takes longer
     */
    public static Candidates find(Rows a, Rows b, WordWeights weights, int cap, Workers workers) {
        Words words = weights.words(a, b);
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros((a.size() + b.size()) >>> 10), 1, 11);
        TypoWords typos = TypoWords.find(weights, words, RARE, bits, workers);
        Longs[] found = new Longs[1 << bits];
        BackOff backOff = new BackOff();
        Parts keysA = keys(a, words, typos, bits, workers);
        Parts keysB = keys(b, words, typos, bits, workers);
        join(a, b, weights, words, cap, keysA, keysB, found, backOff, workers);
        return distinct(found, a.size(), bits, backOff, workers);
    }

    private static Parts keys(Rows rows, Words words, TypoWords typos, int bits, Workers workers) {
        Longs[] pieces = new Longs[(rows.size() + STRETCH - 1) / STRETCH];
        workers.run(pieces.length, p -> {
            NameKeys maker = new NameKeys(rows, words, typos);
            Longs out = new Longs(STRETCH * 8);
            for (int row = p * STRETCH; row < Math.min(rows.size(), (p + 1) * STRETCH); row++) maker.keys(row, out);
            pieces[p] = out;
        });
        return Parts.of(pieces, 64, bits, 24, workers);
    }

    private static void join(
            Rows a,
            Rows b,
            WordWeights weights,
            Words words,
            int cap,
            Parts keysA,
            Parts keysB,
            Longs[] found,
            BackOff sum,
            Workers workers) {
        BackOff[] backOffs = new BackOff[keysA.count()];
        workers.run(keysA.count(), p -> {
            found[p] = new Longs(1024);
            Blocks blocks = new Blocks(a, b, weights, words, cap, found[p]);
            blocks.join(
                    keysA.data(),
                    keysA.starts()[p],
                    keysA.starts()[p + 1],
                    keysB.data(),
                    keysB.starts()[p],
                    keysB.starts()[p + 1],
                    0);
            backOffs[p] = blocks.backOff;
        });
        for (BackOff one : backOffs) sum.add(one);
    }

    private static Candidates distinct(Longs[] found, int rowsA, int bits, BackOff backOff, Workers workers) {
        int high = 24 + Math.max(bits, 32 - Integer.numberOfLeadingZeros(rowsA));
        Parts parts = Parts.of(found, high, bits, 0, workers);
        int[] ends = new int[parts.count()];
        workers.run(parts.count(), p -> ends[p] = dropRepeated(parts.data(), parts.starts()[p], parts.starts()[p + 1]));
        return new Candidates(parts.data(), parts.starts(), ends, backOff);
    }

    private static int dropRepeated(long[] data, int from, int to) {
        int write = from;
        for (int i = from; i < to; i++) if (i == from || data[i] != data[i - 1]) data[write++] = data[i];
        return write;
    }

    public int parts() {
        return ends.length;
    }

    /** How many pairs there are. */
    public long size() {
        long size = 0;
        for (int p = 0; p < ends.length; p++) size += ends[p] - starts[p];
        return size;
    }
}
