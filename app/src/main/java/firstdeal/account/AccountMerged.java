package firstdeal.account;

import firstdeal.shared.PartnerId;
import java.util.Set;

/**
 * Two records turned out to be one account.
 *
 * @param gone is no more
 * @param partners whose deals, claims or lists named the one that is gone
 */
public record AccountMerged(AccountId gone, AccountId into, Set<PartnerId> partners) {

    public AccountMerged {
        partners = Set.copyOf(partners);
    }
}
