package firstdeal.matching.score;

/**
 * What a level of one field says, as counts of pairs: how many matches and how many others show it. The weight of a level is the logarithm of
 * the ratio of its two shares (Fellegi and Sunter 1969).
 */
final class Evidence {
    private final double[] priorMatches;
    private final double[] priorOthers;
    private final double[] weights;

    /** Pairs that are imagined beforehand, so that levels hardly met keep a sensible weight; 0 and 0 for a level that says nothing. */
    Evidence(double[] priorMatches, double[] priorOthers) {
        this.priorMatches = priorMatches;
        this.priorOthers = priorOthers;
        this.weights = new double[priorMatches.length];
        learn(new double[weights.length], new double[weights.length]);
    }

    double[] weights() {
        return weights;
    }

    /** Sets the weights from counts of (expected) matches and others per level, added to what was imagined. */
    void learn(double[] matches, double[] others) {
        double allMatches = 0;
        double allOthers = 0;
        for (int i = 0; i < weights.length; i++) {
            if (priorMatches[i] == 0) continue;
            allMatches += matches[i] + priorMatches[i];
            allOthers += others[i] + priorOthers[i];
        }
        for (int i = 0; i < weights.length; i++) {
            if (priorMatches[i] == 0) continue;
            double m = (matches[i] + priorMatches[i]) / allMatches;
            double u = (others[i] + priorOthers[i]) / allOthers;
            weights[i] = Math.log(m / u);
        }
    }
}
