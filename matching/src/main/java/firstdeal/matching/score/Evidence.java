package firstdeal.matching.score;

/**
 * What a level of one field says: how large a share of each {@link Kind} of pair shows it, as logarithms. Weights are differences of these
 * (Fellegi and Sunter 1969).
 */
final class Evidence {
    private final double[][] imagined;
    private final double[][] logs;

    /** @param imagined for each kind and level, pairs imagined beforehand, so that levels hardly met keep a sensible share; 0 for a level that says nothing */
    Evidence(double[][] imagined) {
        this.imagined = imagined;
        this.logs = new double[imagined.length][imagined[0].length];
        learn(new double[imagined.length][imagined[0].length]);
    }

    double[] logs(Kind kind) {
        return logs[kind.ordinal()];
    }

    /** Sets the shares from counts of (expected) pairs of each kind and level, added to what was imagined. */
    void learn(double[][] pairs) {
        for (int kind = 0; kind < imagined.length; kind++) {
            double all = 0;
            for (int i = 0; i < logs[kind].length; i++)
                if (imagined[kind][i] > 0) all += pairs[kind][i] + imagined[kind][i];
            for (int i = 0; i < logs[kind].length; i++) {
                if (imagined[kind][i] > 0) logs[kind][i] = Math.log((pairs[kind][i] + imagined[kind][i]) / all);
            }
        }
    }
}
