package firstdeal.insight;

import firstdeal.evaluation.Milestone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One run as measures see it.
 *
 * @param program the title of its program
 * @param pam the id of its partner account manager, empty without one
 * @param proven whether a signature proves day 0
 * @param ended whether it is over; it is watched all the same
 * @param milestones the days on which it reached what it has reached, counted from day 0
 * @param begunOn the day on which it was taken up here
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
        Map<Milestone, Integer> milestones,
        int begunOn,
        List<Reached> gates) {

    /** So long a run is watched; a deal after it is another story. */
    public static final int HORIZON = 365;

    /** The first deal is the aim within so many days. */
    public static final int AIM = 90;

    /** A gate of it, and whether it was passed. */
    public record Reached(String name, boolean passed) {}

    public Run {
        milestones = milestones.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(milestones));
        gates = List.copyOf(gates);
    }

    public OptionalInt reached(Milestone milestone) {
        var day = milestones.get(milestone);
        return day == null ? OptionalInt.empty() : OptionalInt.of(day);
    }

    /** The day that it is in this run. */
    public int day(LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day0, today));
    }

    public boolean hasBegun(LocalDate today) {
        return !day0.isAfter(today);
    }

    /** Only today and the horizon end the watch: who gave up or left stays in the count as not closed. */
    public Observation observed(LocalDate today) {
        return observed(Milestone.FIRST_CLOSE, today);
    }

    /**
     * As {@link #observed(LocalDate)}, of any milestone; what was reached before day 0 was reached on it, and what was reached
     * today where the run is counts also where it is still yesterday.
     */
    public Observation observed(Milestone milestone, LocalDate today) {
        int until = Math.min(HORIZON, day(today));
        var on = reached(milestone);
        return on.isPresent() && on.getAsInt() <= HORIZON
                ? new Observation(Math.max(0, on.getAsInt()), true)
                : new Observation(until, false);
    }

    /** It has its deal, or its 90 days are over. */
    public boolean isDecided(LocalDate today) {
        var seen = observed(today);
        return seen.closed() || seen.days() >= AIM;
    }
}
