package firstdeal.registration.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountId;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.registration.Claim;
import firstdeal.registration.Finding;
import firstdeal.shared.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Opportunities of our own side on an account and offering, whoever keeps them: our book, or the pipeline. A deal that we work with
 * the claiming partner is theirs as well and stands against nothing.
 */
@Component
class OurDeals {

    private static final Actor ITSELF = new Actor.System("registration");

    private final Opportunities opportunities;

    OurDeals(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    List<Finding.Ours> on(Account account, Claim claim) {
        return on(List.of(account), claim).getOrDefault(account.id(), List.of());
    }

    /** In one statement for any number of accounts. */
    Map<AccountId, List<Finding.Ours>> on(Collection<Account> all, Claim claim) {
        var ids = all.stream().map(Account::id).toList();
        var worked = opportunities.openOn(ITSELF, ids).stream()
                .filter(it -> !it.partner().equals(claim.partner()) && isOn(it, claim))
                .collect(Collectors.groupingBy(
                        it -> it.account().id(), Collectors.mapping(OurDeals::ours, Collectors.toList())));
        return all.stream()
                .collect(Collectors.toMap(
                        Account::id,
                        it -> Stream.concat(Finding.ours(it.ours()), worked.getOrDefault(it.id(), List.of()).stream())
                                .toList(),
                        (one, _) -> one));
    }

    /** An opportunity that names no offering may be about any. */
    private static boolean isOn(Opportunity it, Claim claim) {
        var offering = it.about().offering().strip().toLowerCase(Locale.ROOT);
        return offering.isEmpty() || offering.equals(claim.offeringKey());
    }

    private static Finding.Ours ours(Opportunity it) {
        var opened = LocalDate.ofInstant(it.about().openedAt(), ZoneOffset.UTC);
        var last = it.acts().last().filter(act -> act.isAfter(opened)).orElse(opened);
        return new Finding.Ours(opened, last);
    }
}
