package firstdeal.matching.score;

import java.util.Arrays;

/**
 * What a level of one field says: how large a share of each {@link Kind} of pair shows it, as logarithms. Weights are differences of these
 * (Fellegi and Sunter 1969).
 */
final class Evidence {
    private final double[][] imagined;
    private final double[][] logs;
    private final double[][] shares;

    /** @param imagined for each kind and level, pairs imagined beforehand, so that levels hardly met keep a sensible share; 0 for a level that says nothing */
    Evidence(double[][] imagined) {
        this.imagined = imagined;
        this.logs = new double[imagined.length][imagined[0].length];
        this.shares = new double[imagined.length][imagined[0].length];
        for (double[] kind : shares) Arrays.fill(kind, 1);
        learn(new double[imagined.length][imagined[0].length]);
    }

    /** The share of matches among the pairs imagined at a level. */
    double imaginedMatches(int level) {
        double all = 0;
        for (double[] kind : imagined) all += kind[level];
        return all == 0 ? 0 : imagined[Kind.MATCH.ordinal()][level] / all;
    }

    /** Imagines {@code pairs} pairs at a level, of which the share {@code unmatched} are no matches. */
    void imagine(int level, double pairs, double unmatched) {
        double kin = imagined[Kind.KIN.ordinal()][level];
        double unrelated = imagined[Kind.UNRELATED.ordinal()][level];
        imagined[Kind.MATCH.ordinal()][level] = pairs * (1 - unmatched);
        imagined[Kind.KIN.ordinal()][level] = pairs * unmatched * kin / (kin + unrelated);
        imagined[Kind.UNRELATED.ordinal()][level] = pairs * unmatched * unrelated / (kin + unrelated);
    }

    /** Writes the logarithms of the kinds' shares among all that is imagined. */
    void shares(double[] into) {
        double sum = 0;
        for (int kind = 0; kind < imagined.length; kind++) {
            into[kind] = 0;
            for (double pairs : imagined[kind]) into[kind] += pairs;
            sum += into[kind];
        }
        for (int kind = 0; kind < imagined.length; kind++) into[kind] = Math.log(into[kind] / sum);
    }

    /** The share of a kind's pairs at a level; 1 for a level that says nothing. */
    double share(int kind, int level) {
        return shares[kind][level];
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
                if (imagined[kind][i] == 0) continue;
                shares[kind][i] = (pairs[kind][i] + imagined[kind][i]) / all;
                logs[kind][i] = Math.log(shares[kind][i]);
            }
        }
    }
}
