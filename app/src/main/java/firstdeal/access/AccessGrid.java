package firstdeal.access;

import firstdeal.access.AccessEntry.Step;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What may be done to the grid of people and systems. */
public interface AccessGrid {

    List<AccessSystem> systems();

    /** Adds a system, or renames or retires the one of this key. */
    void putSystem(Actor actor, AccessSystem system);

    /** How many people can get into each system. */
    Map<String, Integer> peopleBySystem();

    /** The next step of one person's access to one system. */
    void step(Actor actor, PartnerId partner, ContactId contact, String system, Step step, LocalDate on, String note);

    /** Every person's last step in every system. */
    List<AccessEntry> of(Actor actor, PartnerId partner);
}
