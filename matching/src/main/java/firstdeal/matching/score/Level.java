package firstdeal.matching.score;

/** At which level the fields of a pair agree, and the number that stands for all of them together. */
final class Level {
    /** Steps of information within each shape of a name. */
    static final int STEPS = 16;
    /** Width of a step, in hundredths of a nat. */
    static final int STEP = 200;
    /** Where the steps begin, against the logarithm of the longer list's length. */
    static final int LOWEST = -1200;

    static final int NAMES = NameShape.values().length * STEPS;
    static final int DOMAINS = 8;
    static final int COUNTRIES = 3;
    static final int CITIES = 4;
    static final int FORMS = 3;
    /** Levels of the fields that every list may have. */
    static final int USUAL = NAMES * DOMAINS * COUNTRIES * CITIES * FORMS;

    /** Missing, same, different: of each of the three marks. */
    static final int MARK = 3;

    /** All levels, those with marks included. */
    static final int ALL = USUAL * MARK * MARK * MARK;

    static final int MISSING = 0;
    static final int SAME = 1;
    static final int DIFFERENT = 2;
    /** Domains: the same, but other rows of a list have it too. */
    static final int SHARED = 2;
    /** Domains: the same label under another suffix. */
    static final int OTHER_SUFFIX = 3;

    static final int SIMILAR = 4;
    static final int OTHER = 5;
    /** Domains: one is missing, and the other's label is (is not) this name. */
    static final int NAMED = 6;

    static final int NOT_NAMED = 7;
    /** Cities: the same first letters; different. */
    static final int CITY_ALIKE = 2;

    static final int CITY_OTHER = 3;

    private Level() {}

    static int of(int name, int domain, int country, int city, int form) {
        return (((name * DOMAINS + domain) * COUNTRIES + country) * CITIES + city) * FORMS + form;
    }

    /** A level with what the number, the telephone and the postal code say. */
    static int marked(int usual, int number, int phone, int postcode) {
        return ((number * MARK + phone) * MARK + postcode) * USUAL + usual;
    }

    /** Whether a level says that a number or a telephone is the same. */
    static boolean sharesMark(int level) {
        return level >= USUAL && (number(level) == SAME || phone(level) == SAME);
    }

    static int number(int level) {
        return level / (USUAL * MARK * MARK);
    }

    static int phone(int level) {
        return level / (USUAL * MARK) % MARK;
    }

    static int postcode(int level) {
        return level / USUAL % MARK;
    }

    static int form(int level) {
        return level % FORMS;
    }

    static int city(int level) {
        return level / FORMS % CITIES;
    }

    static int country(int level) {
        return level / (FORMS * CITIES) % COUNTRIES;
    }

    static int domain(int level) {
        return level / (FORMS * CITIES * COUNTRIES) % DOMAINS;
    }

    static int name(int level) {
        return level / (FORMS * CITIES * COUNTRIES * DOMAINS) % NAMES;
    }

    /** The level with its fields in bits of their own, for work that asks for them over and over; {@link Parted} takes it apart. */
    static int parted(int level) {
        int usual = ((name(level) << 3 | domain(level)) << 2 | country(level)) << 4 | city(level) << 2 | form(level);
        return ((number(level) << 2 | phone(level)) << 2 | postcode(level)) << 17 | usual;
    }

    /** The fields of a {@link #parted} level. */
    static final class Parted {
        private Parted() {}

        static int name(int parted) {
            return parted >>> 9 & 0xFF;
        }

        static int domain(int parted) {
            return parted >>> 6 & 7;
        }

        static int country(int parted) {
            return parted >>> 4 & 3;
        }

        static int city(int parted) {
            return parted >>> 2 & 3;
        }

        static int form(int parted) {
            return parted & 3;
        }

        /** Whether any of number, telephone and postal code says something. */
        static boolean isMarked(int parted) {
            return parted >>> 17 != 0;
        }

        static int number(int parted) {
            return parted >>> 21 & 3;
        }

        static int phone(int parted) {
            return parted >>> 19 & 3;
        }

        static int postcode(int parted) {
            return parted >>> 17 & 3;
        }
    }
}
