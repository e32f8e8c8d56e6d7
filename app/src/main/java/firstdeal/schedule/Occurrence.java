package firstdeal.schedule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One meeting of the cadence on one day.
 *
 * @param meeting the key of the meeting in the program
 * @param number 1 for the first of its series
 * @param nominal the date that the program's day numbers give
 * @param date the business day on which it lies; the nominal date when it is skipped
 * @param skippedFor the days off for which it is skipped; a skipped occurrence breaks no cadence
 */
public record Occurrence(String meeting, int number, LocalDate nominal, LocalDate date, Optional<DayOff> skippedFor) {

    public boolean isSkipped() {
        return skippedFor.isPresent();
    }
}
