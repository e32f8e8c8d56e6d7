package firstdeal.matching.score;

/** What is believed of matches before any pair of the job is seen; the imagined pairs of each {@link Evidence}. */
final class Defaults {
    /** The logarithm of the odds that a candidate is a match. */
    static final double PRIOR = -3;

    private static final double STRENGTH = 60;
    private static final double PER_NAME_LEVEL = 6;

    private Defaults() {}

    /** For each shape and step the chance of a match rises with the information; how fast, and from where, differs by shape. */
    static Evidence names() {
        double[] matches = new double[Level.NAMES];
        double[] others = new double[Level.NAMES];
        for (NameShape shape : NameShape.values()) {
            if (shape == NameShape.MISSING) continue;
            for (int step = 0; step < Level.STEPS; step++) {
                double information = (Level.LOWEST + (step + 0.5) * Level.STEP) / 100.0;
                double odds = Math.clamp(0.7 * information + offset(shape), -9, 7);
                double p = 1 / (1 + Math.exp(-odds));
                matches[shape.ordinal() * Level.STEPS + step] = PER_NAME_LEVEL * p;
                others[shape.ordinal() * Level.STEPS + step] = PER_NAME_LEVEL * (1 - p);
            }
        }
        return new Evidence(matches, others);
    }

    private static double offset(NameShape shape) {
        return switch (shape) {
            case SAME -> 1.5;
            case ALIKE -> 0.5;
            case LONGER -> -0.5;
            case EXTENDED -> -2;
            case PARTLY -> -3;
            case INITIALS -> -1.5;
            case NUMBERED -> -6;
            case MISSING -> 0;
        };
    }

    static Evidence domains() {
        return evidence(new double[] {0, .55, .1, .06, .07, .22, 0, 0}, new double[] {0, .004, .02, .01, .03, .936, 0, 0});
    }

    static Evidence domainsNamed() {
        return evidence(new double[] {0, 0, 0, 0, 0, 0, .7, .3}, new double[] {0, 0, 0, 0, 0, 0, .35, .65});
    }

    static Evidence countries() {
        return evidence(new double[] {0, .93, .07}, new double[] {0, .45, .55});
    }

    static Evidence cities() {
        return evidence(new double[] {0, .75, .07, .18}, new double[] {0, .1, .04, .86});
    }

    static Evidence forms() {
        return evidence(new double[] {0, .8, .2}, new double[] {0, .55, .45});
    }

    private static Evidence evidence(double[] matches, double[] others) {
        for (int i = 0; i < matches.length; i++) {
            matches[i] *= STRENGTH;
            others[i] *= STRENGTH;
        }
        return new Evidence(matches, others);
    }
}
