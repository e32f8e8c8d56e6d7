package firstdeal.partner;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;

/**
 * Port: a module whose records point at partners or people. When two records turn out to be the same, it says what it
 * would move and what stands against it, and moves it in the transaction of the merge.
 */
public interface Referrer {

    /** One sentence for each kind of record that would move; nothing when there is none. */
    List<Text> wouldMove(PartnerId from, PartnerId into);

    /** One sentence for each rule that would break if the two were one: the merge is refused with it. */
    default List<Text> forbids(PartnerId from, PartnerId into) {
        return List.of();
    }

    void move(PartnerId from, PartnerId into);

    /** As {@link #wouldMove(PartnerId, PartnerId)}, for one person; nothing where no record names people. */
    default List<Text> wouldMove(ContactId from, ContactId into) {
        return List.of();
    }

    /** As {@link #forbids(PartnerId, PartnerId)}, for one person. */
    default List<Text> forbids(ContactId from, ContactId into) {
        return List.of();
    }

    default void move(ContactId from, ContactId into) {}
}
