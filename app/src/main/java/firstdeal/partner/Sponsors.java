package firstdeal.partner;

import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How executive sponsors are named and answer. */
public interface Sponsors {

    /**
     * What was made to reach a sponsor.
     *
     * @param link the personal link with the server's address; it is nowhere kept and cannot be shown again
     * @param mailedTo where the invitation goes; empty when the person has no mail address and somebody has to pass it on
     */
    record Invited(String link, Optional<String> mailedTo) {}

    /** Asks a person by mail to be the sponsor of one side; a former one on that side is replaced. */
    Invited name(Actor actor, PartnerId partner, Side side, ContactId contact);

    /** Asks again, with a fresh link; the former one stops working. */
    Invited inviteAgain(Actor actor, PartnerId partner, Side side);

    /** Records an answer that somebody of ours heard. */
    void answer(Actor actor, PartnerId partner, Side side, boolean accepted, LocalDate on, String note);

    /** The sponsors of a partnership as they stand, ours first. */
    List<Sponsor> of(Actor actor, PartnerId partner);
}
