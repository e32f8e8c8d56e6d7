package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;
import firstdeal.matching.score.WordWeights;
import firstdeal.matching.text.Words;

/**
 * The sorted keys of both lists of a job.
 *
 * @param bits how many of the highest bits of a key choose its part
 */
public record Keys(Rows a, Rows b, WordWeights weights, Words words, int bits, Parts ofA, Parts ofB) {
    private static final int STRETCH = 1 << 15;
    /** Words that fewer rows have are looked up under their neighbours too; commoner ones meet by themselves. */
    private static final int RARE = 40;

    public static Keys of(Rows a, Rows b, WordWeights weights, Workers workers) {
        Words words = weights.words();
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros((a.size() + b.size()) >>> 10), 1, 11);
        TypoWords typos = TypoWords.find(weights, words, RARE, bits, workers);
        Parts ofA = make(a, words, typos, bits, workers);
        return new Keys(a, b, weights, words, bits, ofA, make(b, words, typos, bits, workers));
    }

    private static Parts make(Rows rows, Words words, TypoWords typos, int bits, Workers workers) {
        Longs[] pieces = new Longs[(rows.size() + STRETCH - 1) / STRETCH];
        workers.run(pieces.length, p -> {
            NameKeys maker = new NameKeys(rows, words, typos);
            Longs out = new Longs(STRETCH * 8);
            for (int row = p * STRETCH; row < Math.min(rows.size(), (p + 1) * STRETCH); row++) maker.keys(row, out);
            pieces[p] = out;
        });
        return Parts.of(pieces, 64, bits, 24, workers);
    }
}
