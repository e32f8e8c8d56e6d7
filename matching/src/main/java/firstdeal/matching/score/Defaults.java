package firstdeal.matching.score;

/** What is believed of pairs before any pair of the job is seen: the imagined pairs of each {@link Evidence}, by {@link Kind}. */
final class Defaults {
    /** The logarithms of the shares of matches, kin and unrelated pairs among candidates. */
    static final double[] SHARES = {Math.log(.05), Math.log(.01), Math.log(.94)};

    private static final double STRENGTH = 100;
    private static final double PER_NAME_LEVEL = 6;

    private Defaults() {}

    /** For each shape and step the chance of a match rises with the information; how fast, and from where, differs by shape. */
    static Evidence names() {
        double[][] imagined = new double[3][Level.NAMES];
        for (NameShape shape : NameShape.values()) {
            if (shape == NameShape.MISSING) continue;
            for (int step = 0; step < Level.STEPS; step++) {
                double information = (Level.LOWEST + (step + 0.5) * Level.STEP) / 100.0;
                double odds = Math.clamp(0.7 * information + offset(shape), -9, 7);
                double related = 1 / (1 + Math.exp(-odds));
                int level = shape.ordinal() * Level.STEPS + step;
                imagined[0][level] = PER_NAME_LEVEL * related * (1 - kin(shape));
                imagined[1][level] = PER_NAME_LEVEL * related * kin(shape);
                imagined[2][level] = PER_NAME_LEVEL * (1 - related);
            }
        }
        return new Evidence(imagined);
    }

    private static double offset(NameShape shape) {
        return switch (shape) {
            case SAME -> 1.5;
            case ALIKE -> 0.5;
            case FILLED -> 0.5;
            case LONGER -> -0.5;
            case EXTENDED -> -2;
            case PARTLY -> -3;
            case INITIALS -> -0.3;
            case NUMBERED -> -6;
            case MISSING -> 0;
        };
    }

    /** Of pairs with a name in common, how many are kin and no match. */
    private static double kin(NameShape shape) {
        return switch (shape) {
            case SAME -> 0.12;
            case ALIKE -> 0.08;
            case FILLED -> 0.15;
            case LONGER -> 0.2;
            case EXTENDED -> 0.35;
            case PARTLY -> 0.35;
            case INITIALS -> 0.1;
            case NUMBERED -> 0.8;
            case MISSING -> 0;
        };
    }

    static Evidence domains() {
        return evidence(
                new double[] {0, .60, .1, .05, .06, .19, 0, 0},
                new double[] {0, .02, .1, .25, .28, .35, 0, 0},
                new double[] {0, .002, .01, .008, .03, .95, 0, 0});
    }

    static Evidence domainsNamed() {
        return evidence(new double[] {0, 0, 0, 0, 0, 0, .7, .3}, new double[] {0, 0, 0, 0, 0, 0, .6, .4}, new double[] {
            0, 0, 0, 0, 0, 0, .35, .65
        });
    }

    static Evidence countries() {
        return evidence(new double[] {0, .95, .05}, new double[] {0, .2, .8}, new double[] {0, .45, .55});
    }

    static Evidence cities() {
        return evidence(
                new double[] {0, .78, .07, .15}, new double[] {0, .08, .04, .88}, new double[] {0, .1, .04, .86});
    }

    static Evidence numbers() {
        return evidence(new double[] {0, .8, .2}, new double[] {0, .03, .97}, new double[] {0, .002, .998});
    }

    static Evidence phones() {
        return evidence(new double[] {0, .6, .4}, new double[] {0, .06, .94}, new double[] {0, .003, .997});
    }

    static Evidence postcodes() {
        return evidence(new double[] {0, .75, .25}, new double[] {0, .06, .94}, new double[] {0, .02, .98});
    }

    static Evidence forms() {
        return evidence(new double[] {0, .85, .15}, new double[] {0, .6, .4}, new double[] {0, .6, .4});
    }

    private static Evidence evidence(double[]... shares) {
        for (double[] kind : shares) for (int i = 0; i < kind.length; i++) kind[i] *= STRENGTH;
        return new Evidence(shares);
    }
}
