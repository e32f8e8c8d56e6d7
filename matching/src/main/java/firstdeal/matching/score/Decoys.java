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
    /** No pair is kept, all are counted. */
    private static final short[] NOTHING = new short[Level.USUAL];

    private final double[] expected = new double[Level.NAMES];

    private Decoys() {}

    static Decoys of(Context job, Keys keys, Workers workers) {
        Decoys decoys = new Decoys();
        double[] first = within(job, keys, true, workers);
        double[] second = within(job, keys, false, workers);
        for (int name = 0; name < first.length; name++) decoys.expected[name] = (first[name] + second[name]) / 2;
        return decoys;
    }

    private static double[] within(Context job, Keys keys, boolean first, Workers workers) {
        Rows rows = first ? keys.a() : keys.b();
        double[] expected = new double[Level.NAMES];
        Candidates.Within within = Candidates.within(keys, first, workers);
        if (within.sample() == 0) return expected;
        long[] counts = Comparing.of(job, rows, rows, within.candidates(), NOTHING, 1, workers)
                .counts();
        for (int level = 0; level < counts.length; level++) expected[Level.name(level)] += counts[level];
        double scale = (double) (first ? keys.b() : keys.a()).size() / within.sample();
        for (int name = 0; name < expected.length; name++) expected[name] *= scale;
        return expected;
    }

    /** Pairs of the two lists expected by chance at a level of the name. */
    double expected(int name) {
        return expected[name];
    }
}
