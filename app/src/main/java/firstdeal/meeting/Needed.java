package firstdeal.meeting;

import firstdeal.onboarding.Onboarding;
import java.util.Map;

/** Meetings that are held only while something has not come about. Whoever judges runs says whether it has. */
public interface Needed {

    /**
     * Calls off what is not needed and brings back what is needed again, as far as it lies ahead; everybody is told.
     *
     * @param calendar of the run, as it is known
     * @param needless for each such meeting, by its key, whether what it is for has come about
     */
    void settle(Onboarding run, RunCalendar calendar, Map<String, Boolean> needless);

    /** A meeting that is in the calendar and not needed, or not in it and needed. */
    static boolean isWrong(Meeting it, Map<String, Boolean> needless, java.time.Instant now) {
        var known = needless.get(it.key());
        return known != null && it.times().end().isAfter(now) && (known ? it.isPlanned() : it.isNeedless());
    }
}
