package firstdeal.matching.score;

import firstdeal.matching.list.Workers;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The weights of all fields, learned from the candidate pairs of the job at hand by expectation maximisation over the counts of their levels
 * (Winkler 1988; Jaro 1989), with three kinds of pair and imagined pairs beforehand (a maximum a posteriori estimate). Since only counts enter, the
 * order of rows and the number of threads cannot change a weight.
 */
public final class Model {
    private static final int ROUNDS = 30;
    /** How many pairs at a level of the name what is believed beforehand counts for, against decoys. */
    private static final double EASE = 24;
    /** How far decoys may raise or lower what is believed of a level, in nats. */
    private static final double MOST_UP = 2;

    private static final double MOST_DOWN = 2.5;
    /** How much decoys count against what the other fields say of the same pairs. */
    private static final double TRUST = 0.4;

    private static final double[] MATCHES = {1, 0, 0};
    private static final Kind[] KINDS = Kind.values();

    private final Evidence names = Defaults.names();
    private final Evidence domains = Defaults.domains();
    private final Evidence domainsNamed = Defaults.domainsNamed();
    private final Evidence countries = Defaults.countries();
    private final Evidence cities = Defaults.cities();
    private final Evidence forms = Defaults.forms();
    private final double[] shares = Defaults.SHARES.clone();
    private final Evidence numbers = Defaults.numbers();
    private final Evidence phones = Defaults.phones();
    private final Evidence postcodes = Defaults.postcodes();
    private final long[] confirmed;
    private final long[] rejected;

    /** @param levels how many levels pairs may show */
    public Model(int levels) {
        confirmed = new long[levels];
        rejected = new long[levels];
    }

    /** Takes from decoys how many of the pairs at each level of the name are no matches; but equal names within a list are duplicates as a rule. */
    void believe(long[] counts, Decoys decoys) {
        double[] pairs = new double[Level.NAMES];
        for (int level = 0; level < counts.length; level++) pairs[Level.name(level)] += counts[level];
        for (int name = 0; name < Level.NAMES - Level.STEPS; name++) {
            double before = 1 - names.imaginedMatches(name);
            boolean judged = name >= Level.STEPS;
            double judgement = (decoys.expected(name) + EASE * before) / (pairs[name] + EASE);
            double unmatched =
                    judged ? Math.clamp(judgement, least(before, MOST_UP), least(before, -MOST_DOWN)) : before;
            names.imagine(name, EASE / 4 + TRUST * pairs[name], Math.clamp(unmatched, 0.002, 0.9999));
        }
        names.learn(new double[KINDS.length][Level.NAMES]);
        names.shares(shares);
    }

    /** The share that has {@code nats} less odds. */
    private static double least(double share, double nats) {
        double odds = share / (1 - share) * Math.exp(-nats);
        return odds / (1 + odds);
    }

    /** A person said what a pair is. */
    public void told(long shown, boolean match) {
        (match ? confirmed : rejected)[(int) shown & 0xFFFFFF] += Decided.WEIGHT;
    }

    /** Learns from how many candidate pairs show each level. */
    public void learn(long[] counts) {
        int[] shown = IntStream.range(0, counts.length)
                .filter(level -> counts[level] + confirmed[level] + rejected[level] > 0)
                .toArray();
        int[] parted = Arrays.stream(shown).map(Level::parted).toArray();
        for (int round = 0; round < ROUNDS; round++) round(shown, parted, counts);
    }

    private void round(int[] shown, int[] parted, long[] counts) {
        Tally tally = new Tally();
        double[] chances = new double[KINDS.length];
        double[] prior = Arrays.stream(shares).map(Math::exp).toArray();
        for (int i = 0; i < shown.length; i++) {
            int level = shown[i];
            chances(parted[i], prior, chances);
            tally.add(parted[i], chances, counts[level]);
            if (confirmed[level] > 0) tally.add(parted[i], MATCHES, confirmed[level]);
            if (rejected[level] == 0) continue;
            double others = 1 - chances[0] + 1e-12;
            tally.add(parted[i], new double[] {0, chances[1] / others, chances[2] / others}, rejected[level]);
        }
        names.learn(tally.names);
        domains.learn(tally.domains);
        domainsNamed.learn(tally.domains);
        countries.learn(tally.countries);
        cities.learn(tally.cities);
        forms.learn(tally.forms);
        numbers.learn(tally.numbers);
        phones.learn(tally.phones);
        postcodes.learn(tally.postcodes);
        tally.shares(shares);
    }

    /** The chances of the kinds for a pair at a level, as {@link Level#parted}. */
    private void chances(int parted, double[] prior, double[] chances) {
        int name = Level.Parted.name(parted);
        int domain = Level.Parted.domain(parted);
        int country = Level.Parted.country(parted);
        int city = Level.Parted.city(parted);
        int form = Level.Parted.form(parted);
        boolean marked = Level.Parted.isMarked(parted);
        double sum = 0;
        for (int kind = 0; kind < chances.length; kind++) {
            double own = domains.share(kind, domain) * domainsNamed.share(kind, domain);
            own *= countries.share(kind, country) * cities.share(kind, city) * forms.share(kind, form);
            if (marked) own *= marks(kind, parted);
            chances[kind] = prior[kind] * names.share(kind, name) * own;
            sum += chances[kind];
        }
        for (int kind = 0; kind < chances.length; kind++) chances[kind] /= sum;
    }

    private double marks(int kind, int parted) {
        return numbers.share(kind, Level.Parted.number(parted))
                * phones.share(kind, Level.Parted.phone(parted))
                * postcodes.share(kind, Level.Parted.postcode(parted));
    }

    private double others(int level, Kind kind) {
        int domain = Level.domain(level);
        return domains.logs(kind)[domain]
                + domainsNamed.logs(kind)[domain]
                + countries.logs(kind)[Level.country(level)]
                + cities.logs(kind)[Level.city(level)]
                + forms.logs(kind)[Level.form(level)]
                + numbers.logs(kind)[Level.number(level)]
                + phones.logs(kind)[Level.phone(level)]
                + postcodes.logs(kind)[Level.postcode(level)];
    }

    /**
     * The logarithm of the odds that a pair is a match, before its rivals are seen, in hundredths of a nat.
     *
     * @param shown what the pair shows, as in {@link Shown}
     */
    public int odds(long shown) {
        int level = (int) shown & 0xFFFFFF;
        int within = (int) (shown >>> 24) & 0xFF;
        double rarity = (byte) (shown >>> 32) / 20.0;
        double match = log(Kind.MATCH, level, within);
        double kin = log(Kind.KIN, level, within);
        double unrelated = log(Kind.UNRELATED, level, within) - rarity;
        double other = Math.max(kin, unrelated) + Math.log1p(Math.exp(-Math.abs(kin - unrelated)));
        return (int) Math.round(100 * Math.clamp(match - other, -100, 100));
    }

    /** The odds in the middle of each level without marks, for a quick look. */
    short[] table(Workers workers) {
        short[] table = new short[Level.USUAL];
        int stretch = table.length / Level.NAMES;
        workers.run(Level.NAMES, name -> {
            for (int level = name * stretch; level < (name + 1) * stretch; level++)
                table[level] = (short) odds(level | 128L << 24);
        });
        return table;
    }

    private double log(Kind kind, int level, int within) {
        return shares[kind.ordinal()] + name(names.logs(kind), Level.name(level), within) + others(level, kind);
    }

    /** Between the middles of two steps the logarithm changes evenly. */
    private static double name(double[] logs, int name, int within) {
        int step = name % Level.STEPS;
        double place = (within + 0.5) / 256 - 0.5;
        int neighbour = place < 0 ? step - 1 : step + 1;
        if (neighbour < 0 || neighbour >= Level.STEPS) return logs[name];
        double share = Math.abs(place);
        return logs[name] * (1 - share) + logs[name - step + neighbour] * share;
    }
}
