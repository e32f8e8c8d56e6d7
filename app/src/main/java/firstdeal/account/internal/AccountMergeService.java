package firstdeal.account.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountId;
import firstdeal.account.AccountMerged;
import firstdeal.account.AccountReferrer;
import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.partner.Merging;
import firstdeal.platform.scope.Widened;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two records that are the same account become one. Accounts belong to no partner, so all that names them goes along. */
@Service
@Transactional
class AccountMergeService {

    private final AccountStore store;
    private final AccountAliasStore aliases;
    private final List<AccountReferrer> referrers;
    private final Widened widened;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountMergeService(
            AccountStore store,
            AccountAliasStore aliases,
            List<AccountReferrer> referrers,
            Widened widened,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.aliases = aliases;
        this.referrers = referrers;
        this.widened = widened;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Merging look(AccountId from, AccountId into) {
        requireTwo(from, into);
        store.get(from);
        store.get(into);
        return widened.during(() -> weigh(from, into));
    }

    private Merging weigh(AccountId from, AccountId into) {
        return new Merging(
                referrers.stream().flatMap(it -> it.wouldMove(from).stream()).toList(),
                referrers.stream()
                        .flatMap(it -> it.forbids(from, into).stream())
                        .distinct()
                        .toList());
    }

    /** {@code from} is gone afterwards; {@code into} keeps what it says, learns what it did not know, and is found under both names. */
    Account merge(Actor actor, AccountId from, AccountId into) {
        requireTwo(from, into);
        Stream.of(from, into).sorted((a, b) -> a.value().compareTo(b.value())).forEach(store::lock);
        return widened.during(() -> {
            weigh(from, into).requirePossible();
            return join(actor, store.get(from), store.get(into));
        });
    }

    private Account join(Actor actor, Account gone, Account before) {
        var stays = before.joined(gone);
        Set<PartnerId> partners = referrers.stream()
                .flatMap(it -> it.partners(gone.id()).stream())
                .collect(Collectors.toSet());
        referrers.forEach(it -> it.move(gone.id(), stays));
        aliases.join(gone, stays.id(), clock.instant());
        store.learn(stays);
        audit.record(actor, "account.merged", Subject.of("account", stays.id()), gone, stays);
        events.publishEvent(new AccountMerged(gone.id(), stays.id(), partners));
        return store.get(stays.id());
    }

    private static void requireTwo(AccountId from, AccountId into) {
        if (from.equals(into)) {
            throw new Refused(Text.of("account.merge.two"));
        }
    }
}
