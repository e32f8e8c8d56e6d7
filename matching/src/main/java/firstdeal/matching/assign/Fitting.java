package firstdeal.matching.assign;

import firstdeal.matching.list.Workers;
import firstdeal.matching.score.Edges;

/**
 * Makes the chances after rivalry agree with what was learned before it. Weights are learned over all pairs, so they say of pairs of some odds how
 * many are matches whatever rivals they have; once the sure rivals have taken theirs, too little is left for the pairs of the same odds that have none,
 * which are the likelier for it. The odds of a stretch are raised until its chances add up to what was learned, most of the way (iterative
 * proportional fitting; Deming and Stephan 1940).
 */
final class Fitting {
    /** How often to fit, and how much of the way each time: the rest is left to what rivals rightly take. */
    static final int TURNS = 2;

    private static final double PART = 0.7;
    private static final double MOST = 2;
    /** Stretches of half a nat, and the odds where they begin, in hundredths of a nat. */
    private static final int STRETCH = 50;

    private static final int LOWEST = -600;
    private static final int STRETCHES = 40;
    private static final double EASE = 0.2;
    /** Odds above are as good as certain. */
    private static final int HIGHEST = 2200;

    private static final int MOST_PIECES = 64;
    private static final int LEAST_PAIRS = 1 << 16;

    private final Edges edges;
    private final double[] raised = new double[STRETCHES];
    private final double[] wanted = new double[STRETCHES];
    private final int[] pairs = new int[STRETCHES];
    /** For each hundredth of a nat from the lowest on the odds as they stand. */
    private final double[] table = new double[HIGHEST - LOWEST + 1];

    Fitting(Edges edges, Workers workers) {
        this.edges = edges;
        fill();
        long[] counts = sums(table.length, (edge, sums) -> sums[place(edge)]++, workers);
        for (int place = 0; place < counts.length; place++) {
            wanted[stretch(place)] += counts[place] * (table[place] / (1 + table[place]));
            pairs[stretch(place)] += (int) counts[place];
        }
    }

    /** Goes over all pairs in pieces and adds up what is counted. */
    private long[] sums(int size, Counting counting, Workers workers) {
        int pieces = Math.min(MOST_PIECES, edges.size() / LEAST_PAIRS + 1);
        long[][] parts = new long[pieces][size];
        workers.run(pieces, p -> {
            int end = (int) ((long) edges.size() * (p + 1) / pieces);
            for (int edge = (int) ((long) edges.size() * p / pieces); edge < end; edge++)
                counting.count(edge, parts[p]);
        });
        for (int p = 1; p < pieces; p++) for (int i = 0; i < size; i++) parts[0][i] += parts[p][i];
        return parts[0];
    }

    private interface Counting {
        void count(int edge, long[] sums);
    }

    private void fill() {
        for (int place = 0; place < table.length; place++)
            table[place] = Probabilities.odds(place + LOWEST + 100 * raised[stretch(place)]);
    }

    /** The odds of a pair as they stand now. */
    double odds(int edge) {
        return table[place(edge)];
    }

    /** @param chances of all pairs, in ten-thousandths, by the odds as they stand */
    void fit(int[] chances, Workers workers) {
        long[] found = sums(STRETCHES, (edge, sums) -> sums[stretch(place(edge))] += chances[edge], workers);
        for (int i = 0; i < STRETCHES; i++) {
            double lacking = logit(wanted[i], pairs[i]) - logit(found[i] / 10_000.0, pairs[i]);
            raised[i] = Math.clamp(raised[i] + PART * lacking, 0, MOST);
        }
        fill();
    }

    private static double logit(double sum, int pairs) {
        return Math.log((sum + EASE) / (pairs - sum + EASE));
    }

    private int place(int edge) {
        return Math.clamp(edges.odds()[edge], LOWEST, HIGHEST) - LOWEST;
    }

    private static int stretch(int place) {
        return Math.min(place / STRETCH, STRETCHES - 1);
    }
}
