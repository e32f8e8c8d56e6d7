package firstdeal.partner;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;

/**
 * Port: a module whose records point at partners or people. When two records turn out to be the same, it says what it
 * would move and moves it, in the transaction of the merge.
 */
public interface Referrer {

    /** One sentence for each kind of record that would move; nothing when there is none. */
    List<Text> wouldMove(PartnerId from, PartnerId into);

    void move(PartnerId from, PartnerId into);

    List<Text> wouldMove(ContactId from, ContactId into);

    void move(ContactId from, ContactId into);
}
