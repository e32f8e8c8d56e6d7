package firstdeal.matching.score;

/**
 * The weights of all fields, learned from the candidate pairs of the job at hand by expectation maximisation over the counts of their levels
 * (Winkler 1988; Jaro 1989), with imagined pairs beforehand (a maximum a posteriori estimate). Since only counts enter, the order of rows and
 * the number of threads cannot change a weight.
 */
public final class Model {
    private static final int ROUNDS = 25;
    /** Weights beyond this, in nats, are not believed. */
    private static final double MOST = 9;

    private final Evidence names = Defaults.names();
    private final Evidence domains = Defaults.domains();
    private final Evidence domainsNamed = Defaults.domainsNamed();
    private final Evidence countries = Defaults.countries();
    private final Evidence cities = Defaults.cities();
    private final Evidence forms = Defaults.forms();
    private double prior = Defaults.PRIOR;

    /** Learns from how many candidate pairs show each level. */
    void learn(long[] counts) {
        for (int round = 0; round < ROUNDS; round++) round(counts);
        smoothNames();
    }

    private void round(long[] counts) {
        double[][] matches = tallies();
        double[][] others = tallies();
        double allMatches = 1;
        double allOthers = 1;
        for (int level = 0; level < counts.length; level++) {
            if (counts[level] == 0) continue;
            double p = 1 / (1 + Math.exp(-atLevel(level)));
            tally(matches, level, p * counts[level]);
            tally(others, level, (1 - p) * counts[level]);
            allMatches += p * counts[level];
            allOthers += (1 - p) * counts[level];
        }
        names.learn(matches[0], others[0]);
        domains.learn(matches[1], others[1]);
        domainsNamed.learn(matches[1], others[1]);
        countries.learn(matches[2], others[2]);
        cities.learn(matches[3], others[3]);
        forms.learn(matches[4], others[4]);
        prior = Math.log(allMatches / allOthers);
    }

    private static double[][] tallies() {
        return new double[][] {
            new double[Level.NAMES], new double[Level.DOMAINS], new double[Level.COUNTRIES], new double[Level.CITIES], new double[Level.FORMS]
        };
    }

    private static void tally(double[][] sums, int level, double pairs) {
        sums[0][Level.name(level)] += pairs;
        sums[1][Level.domain(level)] += pairs;
        sums[2][Level.country(level)] += pairs;
        sums[3][Level.city(level)] += pairs;
        sums[4][Level.form(level)] += pairs;
    }

    /** The logarithm of the odds that a pair at this level is a match, before its rivals are seen. */
    double atLevel(int level) {
        return prior + names.weights()[Level.name(level)] + others(level);
    }

    private double others(int level) {
        int domain = Level.domain(level);
        return domains.weights()[domain]
                + domainsNamed.weights()[domain]
                + countries.weights()[Level.country(level)]
                + cities.weights()[Level.city(level)]
                + forms.weights()[Level.form(level)];
    }

    /** The same for what a pair shows exactly ({@link PairComparison#compare}), in hundredths of a nat. */
    int odds(long shown) {
        int level = (int) shown & 0xFFFFFF;
        int within = (int) (shown >>> 24) & 0xFF;
        double rarity = (byte) (shown >>> 32) / 20.0;
        return (int) Math.round(100 * (prior + name(Level.name(level), within) + others(level) + rarity));
    }

    /** Between the middles of two steps the weight rises evenly. */
    private double name(int name, int within) {
        double[] weights = names.weights();
        int step = name % Level.STEPS;
        double place = (within + 0.5) / 256 - 0.5;
        int neighbour = place < 0 ? step - 1 : step + 1;
        if (neighbour < 0 || neighbour >= Level.STEPS) return weights[name];
        double share = Math.abs(place);
        return weights[name] * (1 - share) + weights[name - step + neighbour] * share;
    }

    /** More information never says less: weights rise within a shape (pool adjacent violators; Ayer and others 1955). */
    private void smoothNames() {
        double[] weights = names.weights();
        for (int from = 0; from < Level.NAMES - Level.STEPS; from += Level.STEPS) {
            for (int pass = 0; pass < Level.STEPS; pass++) {
                for (int i = from + 1; i < from + Level.STEPS; i++) {
                    if (weights[i] >= weights[i - 1]) continue;
                    weights[i] = weights[i - 1] = (weights[i] + weights[i - 1]) / 2;
                }
            }
        }
        for (int i = 0; i < weights.length; i++) weights[i] = Math.clamp(weights[i], -MOST - 5, MOST);
    }
}
