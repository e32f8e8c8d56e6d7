package firstdeal.meeting;

import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import java.util.OptionalInt;

/** Meetings outside the program; {@link Scheduling} cancels them and brings them back. */
public interface Extras {

    /** @throws Refused when it lies in the past or after the run, or not both sides are invited */
    MeetingId add(Actor actor, OnboardingId run, Extra extra);

    /**
     * @throws Refused when it is one of the program, or no longer planned
     * @throws StaleData when somebody else changed it since
     */
    void change(Actor actor, MeetingId id, OptionalInt version, Extra extra);
}
