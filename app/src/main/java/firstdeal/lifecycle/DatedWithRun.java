package firstdeal.lifecycle;

import firstdeal.lifecycle.Redating.MovedMeeting;
import firstdeal.onboarding.Onboarding;
import java.util.List;

/** Port: what else lies on days of a run and moves with its day 0. */
public interface DatedWithRun {

    /**
     * What would move, in order of time; nothing is saved.
     *
     * @param after the run as it would be
     */
    List<MovedMeeting> moved(Onboarding after);
}
