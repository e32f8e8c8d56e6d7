package firstdeal.matching.assign;

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

    private final Edges edges;
    private final double[] raised = new double[STRETCHES];
    private final double[] wanted = new double[STRETCHES];
    private final int[] pairs = new int[STRETCHES];

    Fitting(Edges edges) {
        this.edges = edges;
        for (int edge = 0; edge < edges.size(); edge++) {
            double odds = Probabilities.odds(edges.odds()[edge]);
            wanted[stretch(edge)] += odds / (1 + odds);
            pairs[stretch(edge)]++;
        }
    }

    /** The odds of a pair as they stand now. */
    double odds(int edge) {
        return Probabilities.odds(edges.odds()[edge] + 100 * raised[stretch(edge)]);
    }

    /** @param chances of all pairs, in ten-thousandths, by the odds as they stand */
    void fit(int[] chances) {
        long[] found = new long[STRETCHES];
        for (int edge = 0; edge < chances.length; edge++) found[stretch(edge)] += chances[edge];
        for (int i = 0; i < STRETCHES; i++) {
            double lacking = logit(wanted[i], pairs[i]) - logit(found[i] / 10_000.0, pairs[i]);
            raised[i] = Math.clamp(raised[i] + PART * lacking, 0, MOST);
        }
    }

    private static double logit(double sum, int pairs) {
        return Math.log((sum + EASE) / (pairs - sum + EASE));
    }

    private int stretch(int edge) {
        return Math.clamp((edges.odds()[edge] - LOWEST) / STRETCH, 0, STRETCHES - 1);
    }
}
