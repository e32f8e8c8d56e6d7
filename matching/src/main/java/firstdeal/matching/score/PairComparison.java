package firstdeal.matching.score;

import firstdeal.matching.list.Rows;

/** Compares two rows field by field. Symmetric in the rows. One instance serves one thread. */
final class PairComparison {
    private final Rows a;
    private final Rows b;
    private final PlaceWeights places;
    private final NameComparison names;
    private final DomainComparison domains;
    private final int origin;
    private final boolean marked;
    private final WordTraits traits;
    /** Kept so that looking ahead is not taken for idle work. */
    long touched;

    PairComparison(Rows a, Rows b, Context job) {
        this.a = a;
        this.b = b;
        places = job.places();
        traits = job.traits();
        names = new NameComparison(job.weights(), new SoftWords(job.weights().words(), job.traits()));
        domains = new DomainComparison(a, b, job.weights().words());
        marked = a.hasMarks() && b.hasMarks();
        origin = (int) Math.round(100 * Math.log(Math.max(2, job.longest())));
    }

    /** Looks at the rows and words of the next pairs, so that their trips to memory overlap instead of following each other. */
    void lookAhead(long[] pairs, int from, int to) {
        for (int i = from; i < to; i++) touched += b.touch((int) pairs[i] & 0xFFFFFF);
        for (int i = from; i < to; i++) {
            int row = (int) pairs[i] & 0xFFFFFF;
            for (int word = 0; word < b.wordCount(row); word++) touched += traits.of(b.word(row, word));
            if (b.stemLength(row) > 0) touched += b.stems()[b.stemAt(row)];
        }
    }

    /**
     * What a pair shows, packed: the level of all fields in the low 24 bits, above it the place within the name's step (0 to 255), above that
     * how much more or less than usual the shared country and city say (-127 to 127, in twentieths of a nat).
     */
    long compare(int rowA, int rowB) {
        NameShape shape = names.compare(a, rowA, b, rowB);
        int steps = 0;
        int within = 0;
        if (shape != NameShape.MISSING) {
            int above = Math.clamp(names.information() - origin - Level.LOWEST, 0, Level.STEPS * Level.STEP - 1);
            steps = above / Level.STEP;
            within = above % Level.STEP * 256 / Level.STEP;
        }
        int country = country(rowA, rowB);
        int city = city(rowA, rowB);
        int level = Level.of(
                shape.ordinal() * Level.STEPS + steps, domains.level(rowA, rowB), country, city, form(rowA, rowB));
        if (marked) level = Level.marked(level, number(rowA, rowB), phone(rowA, rowB), postcode(rowA, rowB));
        int rarity = (country == Level.SAME ? places.country(a.country(rowA)) : 0)
                + (city == Level.SAME ? places.city(a.city(rowA)) : 0);
        return level | (long) within << 24 | (long) (byte) rarity << 32;
    }

    private int number(int rowA, int rowB) {
        return mark(a.number(rowA), b.number(rowB));
    }

    private int phone(int rowA, int rowB) {
        return mark(a.phone(rowA), b.phone(rowB));
    }

    private int postcode(int rowA, int rowB) {
        return mark(a.postcode(rowA), b.postcode(rowB));
    }

    private static int mark(int x, int y) {
        return x == 0 || y == 0 ? Level.MISSING : x == y ? Level.SAME : Level.DIFFERENT;
    }

    private int country(int rowA, int rowB) {
        int x = a.country(rowA);
        int y = b.country(rowB);
        return x == 0 || y == 0 ? Level.MISSING : x == y ? Level.SAME : Level.DIFFERENT;
    }

    private int city(int rowA, int rowB) {
        int x = a.city(rowA);
        int y = b.city(rowB);
        if (x == 0 || y == 0) return Level.MISSING;
        return x == y ? Level.SAME : a.cityHead(rowA) == b.cityHead(rowB) ? Level.CITY_ALIKE : Level.CITY_OTHER;
    }

    private int form(int rowA, int rowB) {
        int x = a.kinds(rowA);
        int y = b.kinds(rowB);
        return x == 0 || y == 0 ? Level.MISSING : (x & y) != 0 ? Level.SAME : Level.DIFFERENT;
    }
}
