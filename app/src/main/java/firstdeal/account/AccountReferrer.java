package firstdeal.account;

import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Set;

/**
 * Port: a module whose records point at accounts. When two records turn out to be the same account, it says what it would move and
 * what stands against it, and moves it in the transaction of the merge. It is asked with all rows in sight.
 */
public interface AccountReferrer {

    /** One sentence for each kind of record that would move; nothing when there is none. */
    List<Text> wouldMove(AccountId from);

    /** One sentence for each rule that would break if the two were one: the merge is refused with it. */
    default List<Text> forbids(AccountId from, AccountId into) {
        return List.of();
    }

    /** Whose records point at it. */
    Set<PartnerId> partners(AccountId account);

    void move(AccountId from, Account into);
}
