package firstdeal.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/**
 * One run as measures see it.
 *
 * @param program the title of its program
 * @param pam the id of its partner account manager, empty without one
 * @param proven whether a signature proves day 0; not known any more when it is over
 * @param ended whether it is over; it is watched all the same
 * @param closedOn the day of the first joint sourced deal, counted from day 0
 * @param gates in their order
 */
public record Run(
        LocalDate day0,
        String program,
        String partnerType,
        String pam,
        String pamName,
        boolean proven,
        boolean ended,
        OptionalInt closedOn,
        List<Reached> gates) {

    /** So long a run is watched; a deal after it is another story. */
    public static final int HORIZON = 365;

    /** The first deal is the aim within so many days. */
    public static final int AIM = 90;

    /** A gate of it, and whether it was passed. */
    public record Reached(String name, boolean passed) {}

    public Run {
        gates = List.copyOf(gates);
    }

    public boolean hasBegun(LocalDate today) {
        return !day0.isAfter(today);
    }

    /** Only today and the horizon end the watch: who gave up or left stays in the count as not closed. */
    public Observation observed(LocalDate today) {
        int until = Math.toIntExact(Math.min(HORIZON, ChronoUnit.DAYS.between(day0, today)));
        return closedOn.isPresent() && closedOn.getAsInt() <= until
                ? new Observation(closedOn.getAsInt(), true)
                : new Observation(until, false);
    }

    /** It has its deal, or its 90 days are over. */
    public boolean isDecided(LocalDate today) {
        var seen = observed(today);
        return seen.closed() || seen.days() >= AIM;
    }
}
