package firstdeal.insight;

/**
 * How long one run was watched.
 *
 * @param days from day 0 to the first joint sourced deal, or to the day on which we looked last; 0 or more
 * @param closed whether it ended with the deal; else the run is still without one
 */
public record Observation(int days, boolean closed) {

    /** A deal may stand before the signature; it counts as day 0. */
    public Observation {
        days = Math.max(0, days);
    }
}
