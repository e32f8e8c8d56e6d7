package firstdeal.account;

import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts that we know of. They are ours and belong to no partner. */
public interface Accounts {

    /**
     * The one that goes on, where this record has become part of another.
     *
     * @throws NotFound when there is none
     */
    Account get(AccountId id);

    /** For any number, in one statement. */
    Map<AccountId, Account> of(Collection<AccountId> ids);

    /** What cannot be an account, by field: {@code name}, {@code domain}, {@code country}. */
    Map<String, Text> wrong(AccountName named);

    /** The same text for names of the same account. */
    String key(AccountName named);

    /** The account that is called so, when there is one. */
    Optional<Account> find(AccountName named);

    /**
     * The account that is called so, written down now when it is new. Two who name the same at one moment get the same.
     *
     * @throws Refused when it cannot be an account
     */
    Account findOrAdd(Actor actor, AccountName named);

    /**
     * As {@link #findOrAdd}, and holds it for the rest of the transaction as {@link #lock} does.
     *
     * @throws Refused when it cannot be an account
     */
    Account hold(Actor actor, AccountName named);

    /** Others that may be the same under another name or domain, the likeliest first. */
    List<Alike> alike(AccountName named);

    /** Holds the account for the rest of the transaction: others who want it wait. Answers how it stands then. */
    Account lock(AccountId id);

    /** Says how it stands with us, and who of ours owns it. */
    void stands(Actor actor, AccountId id, OurSide ours, Optional<ContactId> owner);

    /** By name or domain; {@code words} may be empty. */
    List<Account> search(AccountFilter filter);
}
