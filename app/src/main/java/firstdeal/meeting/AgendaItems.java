package firstdeal.meeting;

import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;

/** Port: whoever judges runs says what there is to talk about. */
public interface AgendaItems {

    /**
     * One thing to talk about.
     *
     * @param open it is missing; otherwise it has come about
     * @param link where it stands
     */
    record Item(Text text, boolean open, String link) {}

    /**
     * What is missing for the gate in hand, and what has come about since a day.
     *
     * @param since the day of the last meeting, or the first day of the run
     */
    List<Item> of(Actor actor, OnboardingId run, LocalDate since);
}
