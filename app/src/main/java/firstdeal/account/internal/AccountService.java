package firstdeal.account.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountFilter;
import firstdeal.account.AccountId;
import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.account.Alike;
import firstdeal.account.OurSide;
import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AccountService implements Accounts {

    private final AccountStore store;
    private final AccountAliasStore aliases;
    private final AccountReading reading;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    AccountService(
            AccountStore store, AccountAliasStore aliases, AccountReading reading, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.aliases = aliases;
        this.reading = reading;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Account get(AccountId id) {
        return store.of(List.of(id)).stream()
                .findFirst()
                .or(() -> aliases.successor(id).map(store::get))
                .orElseThrow(() -> new NotFound(id));
    }

    @Override
    public Map<AccountId, Account> of(Collection<AccountId> asked) {
        return store.of(asked).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    @Override
    public Map<String, Text> wrong(AccountName named) {
        return reading.wrong(named);
    }

    @Override
    public String key(AccountName named) {
        return reading.identity(named).key();
    }

    @Override
    public Optional<Account> find(AccountName named) {
        return store.byKey(reading.identity(named).key());
    }

    @Override
    public Account findOrAdd(Actor actor, AccountName named) {
        return findOrAdd(actor, named, store::byKey);
    }

    /** Nobody else can reach one that is new before the transaction ends. */
    @Override
    public Account hold(Actor actor, AccountName named) {
        return findOrAdd(actor, named, store::lockByKey);
    }

    private Account findOrAdd(Actor actor, AccountName named, Function<String, Optional<Account>> find) {
        var identity = reading.identity(named);
        var wrong = reading.wrong(named, identity);
        if (!wrong.isEmpty()) {
            throw new Refused(wrong.values().iterator().next(), wrong);
        }
        return find.apply(identity.key())
                .or(() -> add(actor, named, identity))
                .or(() -> find.apply(identity.key()))
                .orElseThrow();
    }

    /** Empty when somebody else has written it down meanwhile. */
    private Optional<Account> add(Actor actor, AccountName named, AccountReading.Identity identity) {
        var id = new AccountId(ids.next());
        var name = named.name().strip();
        if (!store.add(id, name, identity, clock.instant())) {
            return Optional.empty();
        }
        audit.record(actor, "account.added", Subject.of("account", id), Map.of(), named);
        return Optional.of(
                new Account(id, name, identity.domain(), identity.country(), OurSide.UNKNOWN, Optional.empty(), 0));
    }

    @Override
    public List<Alike> alike(AccountName named) {
        var identity = reading.identity(named);
        return reading.alike(named, identity, store.candidates(identity));
    }

    @Override
    public Account lock(AccountId id) {
        return store.lock(id);
    }

    @Override
    public void stands(Actor actor, AccountId id, OurSide ours, Optional<ContactId> owner) {
        var before = store.get(id);
        if (before.ours().equals(ours) && before.owner().equals(owner)) {
            return;
        }
        store.stands(before, ours, owner);
        audit.record(
                actor,
                "account.stands",
                Subject.of("account", id),
                Map.of("status", before.ours().status(), "owner", text(before.owner())),
                Map.of("status", ours.status(), "owner", text(owner), "ours", ours));
    }

    private static String text(Optional<ContactId> owner) {
        return owner.map(ContactId::toString).orElse("");
    }

    @Override
    public List<Account> search(AccountFilter filter) {
        return store.search(filter);
    }
}
