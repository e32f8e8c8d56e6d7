package firstdeal.matching.score;

/** Sums, by kind and level of each field, of the pairs expected there. */
final class Tally {
    private static final int KINDS = Kind.values().length;

    final double[][] names = new double[KINDS][Level.NAMES];
    final double[][] domains = new double[KINDS][Level.DOMAINS];
    final double[][] countries = new double[KINDS][Level.COUNTRIES];
    final double[][] cities = new double[KINDS][Level.CITIES];
    final double[][] forms = new double[KINDS][Level.FORMS];
    final double[][] numbers = new double[KINDS][Level.MARK];
    final double[][] phones = new double[KINDS][Level.MARK];
    final double[][] postcodes = new double[KINDS][Level.MARK];
    private final double[] all = {1, 1, 1};

    /** Adds {@code pairs} pairs at a level, as {@link Level#parted}, shared out by the chances of the kinds. */
    void add(int parted, double[] chances, long pairs) {
        int name = Level.Parted.name(parted);
        int domain = Level.Parted.domain(parted);
        int country = Level.Parted.country(parted);
        int city = Level.Parted.city(parted);
        int form = Level.Parted.form(parted);
        boolean marked = Level.Parted.isMarked(parted);
        for (int kind = 0; kind < KINDS; kind++) {
            double part = chances[kind] * pairs;
            names[kind][name] += part;
            domains[kind][domain] += part;
            countries[kind][country] += part;
            cities[kind][city] += part;
            forms[kind][form] += part;
            all[kind] += part;
            if (!marked) continue;
            numbers[kind][Level.Parted.number(parted)] += part;
            phones[kind][Level.Parted.phone(parted)] += part;
            postcodes[kind][Level.Parted.postcode(parted)] += part;
        }
    }

    /** Writes the logarithms of the kinds' shares. */
    void shares(double[] into) {
        double sum = 0;
        for (double kind : all) sum += kind;
        for (int kind = 0; kind < KINDS; kind++) into[kind] = Math.log(all[kind] / sum);
    }
}
