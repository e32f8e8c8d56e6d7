package firstdeal.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Days on which a run rests.
 *
 * @param from the first day of rest
 * @param resume the day on which work goes on; while it lasts, the day that was promised
 */
public record Pause(LocalDate from, LocalDate resume) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Pause {
        if (resume.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends before it begins: " + from + " to " + resume);
        }
    }

    /** Its calendar days. */
    public int days() {
        return daysSince(from);
    }

    /** Its calendar days on or after a day. */
    public int daysSince(LocalDate day) {
        var start = day.isAfter(from) ? day : from;
        return resume.isAfter(start) ? Math.toIntExact(ChronoUnit.DAYS.between(start, resume)) : 0;
    }

    /** All calendar days of rest on or after a day; pauses never overlap. */
    public static int daysSince(LocalDate day, List<Pause> pauses) {
        return pauses.stream().mapToInt(pause -> pause.daysSince(day)).sum();
    }

    /** Today, or while the run rests the day on which work goes on. */
    static LocalDate workGoesOn(LocalDate today, List<Pause> pauses) {
        return pauses.stream()
                .filter(pause -> !today.isBefore(pause.from()) && today.isBefore(pause.resume()))
                .map(Pause::resume)
                .findFirst()
                .orElse(today);
    }
}
