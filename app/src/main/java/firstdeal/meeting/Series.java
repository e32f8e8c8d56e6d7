package firstdeal.meeting;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A series of a run: meetings that are accepted together.
 *
 * @param weeks every so many weeks; 0 when the program ties its days to gates, so that no rhythm names them
 * @param shift how many days later than the program says its days lie, negative for earlier: people chose another weekday
 * @param time on the wall clock, of every meeting that was not moved by hand
 * @param sequence rises with every change of its time or people
 * @param asked the sequence since which its times stand
 */
public record Series(
        SeriesId id,
        OnboardingId onboarding,
        PartnerId partner,
        String key,
        String kind,
        String title,
        boolean internal,
        int weeks,
        int shift,
        LocalTime time,
        ZoneId zone,
        int minutes,
        int sequence,
        int asked,
        int version) {

    /** The same at another time: everybody is asked anew. */
    public Series at(LocalTime next, int nextShift) {
        return copy(nextShift, next, sequence + 1, sequence + 1);
    }

    /** Its people changed, or days of it for another reason than its rule. */
    public Series changed() {
        return copy(shift, time, sequence + 1, asked);
    }

    /** Its days moved: everybody is asked anew. */
    public Series movedOn() {
        return at(time, shift);
    }

    private Series copy(int nextShift, LocalTime next, int nextSequence, int nextAsked) {
        return new Series(
                id,
                onboarding,
                partner,
                key,
                kind,
                title,
                internal,
                weeks,
                nextShift,
                next,
                zone,
                minutes,
                nextSequence,
                nextAsked,
                version);
    }
}
