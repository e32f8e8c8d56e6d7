package firstdeal.lifecycle;

import firstdeal.onboarding.Onboarding;
import firstdeal.shared.Actor;
import java.time.LocalDate;
import java.util.List;

/** Port: whoever keeps gate decisions records those that were made before the run came into Firstdeal. */
public interface PriorGates {

    /** A gate and the day on which it is said to have been passed. */
    record Prior(String gate, LocalDate on, String attestedBy) {}

    /** In the transaction of the start. */
    void record(Actor actor, Onboarding onboarding, List<Prior> gates);
}
