package firstdeal.account.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountId;
import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.account.OurSide;
import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.directory.Fate;
import firstdeal.directory.ImportPage;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.People;
import firstdeal.platform.Ids;
import firstdeal.platform.files.KeptSheetStore;
import firstdeal.platform.files.Sheet;
import firstdeal.platform.files.Sheets;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our book of accounts from a file: first what would become of each row, then all of it. Brought in again, it changes nothing. */
@Service
@Transactional
class AccountImport {

    private static final String KIND = "accounts";
    private static final Set<String> COLUMNS =
            Set.of("name", "domain", "country", "status", "since", "lastactivity", "owner");

    private final Accounts accounts;
    private final AccountStore store;
    private final AccountReading reading;
    private final People people;
    private final KeptSheetStore kept;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    AccountImport(
            Accounts accounts,
            AccountStore store,
            AccountReading reading,
            People people,
            KeptSheetStore kept,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.reading = reading;
        this.people = people;
        this.kept = kept;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A row with what it says. */
    private record Planned(
            Sheet.Row row,
            AccountName named,
            AccountReading.Identity identity,
            OurSide ours,
            Optional<ContactId> owner,
            Fields fields) {

        String key() {
            return fields.wrong().isEmpty() ? identity.key() : "";
        }
    }

    ImportPage preview(Actor actor, byte[] file) {
        var sheet = Sheets.read(file);
        var planned = plan(actor, sheet);
        var lines = lines(planned, known(planned));
        return page(kept.keep(KIND, sheet, actor.name()), sheet, lines);
    }

    ImportPage apply(Actor actor, UUID id) {
        var sheet = kept.find(id, KIND, actor.name()).orElseThrow(() -> new NotFound(id));
        var planned = plan(actor, sheet);
        var known = known(planned);
        var lines = lines(planned, known);
        var fresh = new ArrayList<AccountStore.New>();
        for (int i = 0; i < planned.size(); i++) {
            var it = planned.get(i);
            switch (lines.get(i).fate()) {
                case Fate.New() -> fresh.add(fresh(it));
                case Fate.Changes _ ->
                    accounts.stands(
                            actor, Objects.requireNonNull(known.get(it.key())).id(), it.ours(), it.owner());
                case Fate.Same _, Fate.Refused _ -> {}
            }
        }
        store.addAll(fresh, clock.instant());
        audit.record(actor, "account.imported", Subject.of("import", id), Map.of(), Map.of("rows", planned.size()));
        return page(id, sheet, lines);
    }

    private AccountStore.New fresh(Planned it) {
        return new AccountStore.New(new AccountId(ids.next()), it.named().name(), it.identity(), it.ours(), it.owner());
    }

    private static ImportPage page(UUID id, Sheet sheet, List<Fate.Line> lines) {
        var ignored = sheet.columns().stream()
                .filter(it -> !it.isEmpty() && !COLUMNS.contains(it))
                .toList();
        return ImportPage.of(id, lines, ignored);
    }

    private List<Planned> plan(Actor actor, Sheet sheet) {
        if (!sheet.columns().contains("name")) {
            throw Sheets.refused(Text.of("platform.sheet.no-column", "column", "name"));
        }
        var owners = people.of(actor, List.of(Company.OURS)).stream()
                .filter(it -> !it.hasLeft())
                .flatMap(it -> java.util.stream.Stream.of(
                        Map.entry(it.details().mail().toLowerCase(Locale.ROOT), it),
                        Map.entry(it.name().toLowerCase(Locale.ROOT), it)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return sheet.rows().stream().map(row -> planned(row, owners, today)).toList();
    }

    private Planned planned(Sheet.Row row, Map<String, Contact> owners, LocalDate today) {
        var fields = Fields.of(row.cells());
        var named = new AccountName(fields.text("name", 400), fields.text("domain", 400), fields.text("country", 40));
        var identity = reading.identity(named);
        reading.wrong(named, identity).forEach(fields::wrong);
        var ours = StandingForm.parse(fields, today);
        var given = fields.text("owner", 200);
        var owner = Optional.ofNullable(owners.get(given.toLowerCase(Locale.ROOT)));
        if (!given.isEmpty() && owner.isEmpty()) {
            fields.wrong("owner", Text.of("account.wrong.owner", "given", given));
        }
        return new Planned(row, named, identity, ours, owner.map(Contact::id), fields);
    }

    private Map<String, Account> known(List<Planned> planned) {
        return store.byKeys(
                planned.stream().map(Planned::key).filter(it -> !it.isEmpty()).toList());
    }

    private static List<Fate.Line> lines(List<Planned> planned, Map<String, Account> known) {
        Map<String, Long> seen = new HashMap<>();
        var lines = new ArrayList<Fate.Line>();
        for (var it : planned) {
            lines.add(new Fate.Line(it.row().line(), it.named().name(), fate(it, known, seen)));
        }
        return lines;
    }

    private static Fate fate(Planned it, Map<String, Account> known, Map<String, Long> seen) {
        var wrong = new LinkedHashMap<>(it.fields().wrong());
        var former =
                it.key().isEmpty() ? null : seen.putIfAbsent(it.key(), it.row().line());
        if (former != null) {
            wrong.put("name", Text.of("directory.import.twice", "line", former));
        }
        if (!wrong.isEmpty()) {
            return new Fate.Refused(wrong.entrySet().stream()
                    .map(each -> Text.of("directory.import.wrong", "column", each.getKey(), "why", each.getValue()))
                    .toList());
        }
        var before = known.get(it.key());
        if (before == null) {
            return new Fate.New();
        }
        return before.ours().equals(it.ours()) && before.owner().equals(it.owner())
                ? new Fate.Same()
                : new Fate.Changes(List.of(Text.of(
                        "account.change",
                        "before",
                        before.ours().status(),
                        "after",
                        it.ours().status())));
    }
}
