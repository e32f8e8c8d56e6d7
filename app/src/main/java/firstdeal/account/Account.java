package firstdeal.account;

import firstdeal.shared.ContactId;
import java.util.Optional;

/**
 * A company to which something is sold. Known by its registrable domain; without one, by its name and country.
 *
 * @param domain registrable, in ASCII; empty when it is not known
 * @param country two letters, or empty
 * @param owner who of ours owns it
 */
public record Account(
        AccountId id,
        String name,
        String domain,
        String country,
        OurSide ours,
        Optional<ContactId> owner,
        int version) {

    public AccountName named() {
        return new AccountName(name, domain, country);
    }

    /** The same with what another record of it knew: the nearer it stood with us, the more that record knew of it. */
    public Account joined(Account gone) {
        boolean nearer = gone.ours.status().compareTo(ours.status()) > 0;
        return new Account(
                id,
                name,
                domain.isEmpty() ? gone.domain : domain,
                country.isEmpty() ? gone.country : country,
                nearer ? gone.ours : ours,
                owner.or(gone::owner),
                version);
    }
}
