package firstdeal.account.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountFilter;
import firstdeal.account.AccountId;
import firstdeal.account.AccountPage;
import firstdeal.account.Accounts;
import firstdeal.account.AccountsPage;
import firstdeal.account.OurSide;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.People;
import firstdeal.platform.files.Table;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of accounts print. */
@Service
@Transactional(readOnly = true)
class AccountPages {

    private static final List<String> COLUMNS =
            List.of("name", "domain", "country", "status", "since", "last activity", "owner");

    private final Accounts accounts;
    private final AccountStore store;
    private final People people;

    AccountPages(Accounts accounts, AccountStore store, People people) {
        this.accounts = accounts;
        this.store = store;
        this.people = people;
    }

    AccountsPage list(Actor actor, AccountFilter filter) {
        return new AccountsPage(store.count(), filter, accounts.search(filter), owners(actor));
    }

    private Map<ContactId, String> owners(Actor actor) {
        return people.of(actor, List.of(Company.OURS)).stream()
                .collect(Collectors.toMap(Contact::id, Contact::name, (a, _) -> a));
    }

    AccountPage one(Actor actor, AccountId id) {
        var it = accounts.get(id);
        var owners = owners(actor);
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        people.of(actor, List.of(Company.OURS)).stream()
                .filter(person -> !person.hasLeft())
                .forEach(person -> choice.put(person.id().toString(), person.name()));
        return new AccountPage(
                it,
                it.owner().map(owner -> owners.getOrDefault(owner, "")).orElse(""),
                accounts.alike(it.named()).stream()
                        .filter(other -> !other.account().id().equals(id))
                        .toList(),
                choice);
    }

    Table export(Actor actor, AccountFilter filter) {
        var owners = owners(actor);
        return new Table(
                "accounts",
                COLUMNS,
                accounts.search(filter).stream().map(it -> row(it, owners)).toList());
    }

    private static List<Object> row(Account it, Map<ContactId, String> owners) {
        return List.of(
                it.name(),
                it.domain(),
                it.country(),
                it.ours().status().name().toLowerCase(Locale.ROOT),
                since(it.ours()).map(LocalDate::toString).orElse(""),
                it.ours().lastTouch().map(LocalDate::toString).orElse(""),
                it.owner().map(owner -> owners.getOrDefault(owner, "")).orElse(""));
    }

    private static Optional<LocalDate> since(OurSide ours) {
        return switch (ours) {
            case OurSide.Open open -> Optional.of(open.since());
            case OurSide.Customer customer -> customer.since();
            case OurSide.Prospect _, OurSide.Unknown _ -> Optional.empty();
        };
    }
}
