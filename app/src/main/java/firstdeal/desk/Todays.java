package firstdeal.desk;

import firstdeal.shared.Actor;
import java.time.LocalDate;

/** What waits for one of our people on a day. */
public interface Todays {

    TodayPage of(Actor actor, LocalDate today);
}
