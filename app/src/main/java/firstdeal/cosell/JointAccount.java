package firstdeal.cosell;

import firstdeal.account.AccountId;
import firstdeal.shared.ContactId;
import java.util.Optional;
import java.util.UUID;

/**
 * An account that both companies named.
 *
 * @param name as it was called when it came onto the list
 * @param rank its place, the first is 1; empty while nobody has put it in order
 */
public record JointAccount(
        UUID id,
        AccountId account,
        String name,
        Optional<Integer> rank,
        Optional<ContactId> ourOwner,
        Optional<ContactId> theirOwner,
        String note) {

    public boolean isOwned() {
        return ourOwner.isPresent() && theirOwner.isPresent();
    }

    JointAccount at(Optional<Integer> place) {
        return new JointAccount(id, account, name, place, ourOwner, theirOwner, note);
    }

    public JointAccount with(Optional<ContactId> ours, Optional<ContactId> theirs, String said) {
        return new JointAccount(id, account, name, rank, ours, theirs, said);
    }
}
