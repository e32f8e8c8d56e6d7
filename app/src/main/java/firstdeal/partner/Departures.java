package firstdeal.partner;

import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People who leave, what they leave behind, and who takes it over. */
public interface Departures {

    /** The person is gone from that day: roles end, sponsorships end, access ends, work is without owner. */
    void leave(Actor actor, ContactId contact, LocalDate on, @Nullable ContactId successor);

    /** What stands empty since the person left, or would if they left today. */
    HandOver leftBy(Actor actor, ContactId contact);

    /**
     * Gives every empty post to the person proposed for it.
     *
     * @param successor takes all of it instead, whoever is proposed
     * @return the posts that were taken over
     */
    List<HandOver.Post> handOver(Actor actor, ContactId contact, @Nullable ContactId successor);

    /**
     * Was marked as gone by mistake, or came back: what nobody took over meanwhile is theirs again.
     *
     * @return one sentence for each role that stays with somebody else
     */
    List<Text> comeBack(Actor actor, ContactId contact);
}
