package firstdeal.matching.score;

import firstdeal.matching.find.Candidates;
import firstdeal.matching.find.Index;
import firstdeal.matching.find.Keys;
import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;

/**
 * How many pairs at each level of the name are to be expected by chance, judged by pairs within one list, which are no matches but for
 * duplicates: the target and decoy method of mass spectrometry (Elias and Gygi 2007). With it the chances hold also when names are all there is,
 * where expectation maximisation has nothing to go by. Of lists of very different lengths the shorter one is judged by: the longer one may be
 * looked up only, and its rows are not gone through then.
 */
final class Decoys {
    /** No pair is kept, all are counted. */
    private static final short[] NOTHING = new short[Level.USUAL];

    private final double[] expected = new double[Level.NAMES];

    private Decoys() {}

    static Decoys of(Context job, Keys keys, Workers workers) {
        Decoys decoys = new Decoys();
        boolean both = Index.pays(keys.a(), keys.b()) == Index.pays(keys.b(), keys.a());
        if (both || Index.pays(keys.b(), keys.a())) decoys.add(within(job, keys, true, workers), both);
        if (both || Index.pays(keys.a(), keys.b())) decoys.add(within(job, keys, false, workers), both);
        return decoys;
    }

    private void add(double[] pairs, boolean half) {
        for (int name = 0; name < pairs.length; name++) expected[name] += half ? pairs[name] / 2 : pairs[name];
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
