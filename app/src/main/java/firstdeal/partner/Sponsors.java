package firstdeal.partner;

import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;

/** How executive sponsors are named and answer. */
public interface Sponsors {

    /**
     * Asks a person to be the sponsor of one side; a former one on that side is replaced.
     *
     * @return the path of the personal link, which is nowhere kept and cannot be shown again
     */
    String name(Actor actor, PartnerId partner, Side side, ContactId contact);

    /** A fresh link for the sponsor of a side; the former one stops working. */
    String linkAgain(Actor actor, PartnerId partner, Side side);

    /** Records an answer that somebody of ours heard. */
    void answer(Actor actor, PartnerId partner, Side side, boolean accepted, LocalDate on, String note);

    /** The sponsors of a partnership as they stand, ours first. */
    List<Sponsor> of(Actor actor, PartnerId partner);
}
