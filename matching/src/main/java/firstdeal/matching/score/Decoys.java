package firstdeal.matching.score;

import firstdeal.matching.find.Candidates;
import firstdeal.matching.find.Keys;
import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;

/**
 * How many pairs at each level of the name are to be expected by chance, judged by pairs within one list, which are no matches but for
 * duplicates: the target and decoy method of mass spectrometry (Elias and Gygi 2007). With it the chances hold also when names are all there is,
 * where expectation maximisation has nothing to go by.
 */
final class Decoys {
    private final double[] expected = new double[Level.NAMES];

    private Decoys() {}

    static Decoys of(Context job, Keys keys, int cap, Workers workers) {
        Decoys decoys = new Decoys();
        double[] first = within(job, keys, true, cap, workers);
        double[] second = within(job, keys, false, cap, workers);
        for (int name = 0; name < first.length; name++) decoys.expected[name] = (first[name] + second[name]) / 2;
        return decoys;
    }

    private static double[] within(Context job, Keys keys, boolean first, int cap, Workers workers) {
        Rows rows = first ? keys.a() : keys.b();
        int sample = Candidates.sampleSize(rows);
        double[] expected = new double[Level.NAMES];
        if (sample == 0) return expected;
        Candidates within = Candidates.within(keys, first, cap, workers);
        long[] counts = Comparing.of(job, rows, rows, within, new short[Level.ALL], 1, workers)
                .counts();
        for (int level = 0; level < counts.length; level++) expected[Level.name(level)] += counts[level];
        double scale = (double) (first ? keys.b() : keys.a()).size() / sample;
        for (int name = 0; name < expected.length; name++) expected[name] *= scale;
        return expected;
    }

    /** Pairs of the two lists expected by chance at a level of the name. */
    double expected(int name) {
        return expected[name];
    }
}
