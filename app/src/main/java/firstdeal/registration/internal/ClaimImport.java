package firstdeal.registration.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.directory.Fate;
import firstdeal.directory.ImportPage;
import firstdeal.partner.Company;
import firstdeal.partner.Partners;
import firstdeal.platform.files.KeptSheetStore;
import firstdeal.platform.files.Sheet;
import firstdeal.platform.files.Sheets;
import firstdeal.platform.form.Fields;
import firstdeal.registration.Claim;
import firstdeal.registration.Registrations;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Claims from a file: first what would become of each row, then all that are new, each an act of its own. What was claimed already
 * stays as it is, so that a file may come twice.
 */
@Service
class ClaimImport {

    private static final String KIND = "registrations";
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("account", "account.name"),
            Map.entry("domain", "account.domain"),
            Map.entry("country", "account.country"),
            Map.entry("offering", "offering"),
            Map.entry("amount", "amount.value"),
            Map.entry("currency", "amount.currency"),
            Map.entry("close", "close"),
            Map.entry("synthetic", "synthetic"),
            Map.entry("note", "note"));
    private static final Set<String> NEEDED = Set.of("partner", "account", "offering", "amount", "currency", "close");

    private final Registrations registrations;
    private final ClaimLookup lookup;
    private final Partners partners;
    private final KeptSheetStore kept;
    private final Audit audit;

    ClaimImport(Registrations registrations, ClaimLookup lookup, Partners partners, KeptSheetStore kept, Audit audit) {
        this.registrations = registrations;
        this.lookup = lookup;
        this.partners = partners;
        this.kept = kept;
        this.audit = audit;
    }

    /** A row: what it claims, or why it cannot. */
    private record Planned(Sheet.Row row, String subject, Optional<Claim> claim, Map<String, Text> wrong) {}

    ImportPage preview(Actor actor, byte[] file) {
        var sheet = Sheets.read(file);
        for (var column : NEEDED.stream().sorted().toList()) {
            if (!sheet.columns().contains(column)) {
                throw Sheets.refused(Text.of("platform.sheet.no-column", "column", column));
            }
        }
        var lines = lines(plan(actor, sheet));
        return page(kept.keep(KIND, sheet, actor.name()), sheet, lines);
    }

    ImportPage apply(Actor actor, UUID id) {
        var sheet = kept.find(id, KIND, actor.name()).orElseThrow(() -> new NotFound(id));
        var planned = plan(actor, sheet);
        var before = lines(planned);
        var after = new ArrayList<Fate.Line>();
        for (int i = 0; i < planned.size(); i++) {
            after.add(before.get(i).fate() instanceof Fate.New ? submit(actor, planned.get(i)) : before.get(i));
        }
        audit.record(
                actor, "registration.imported", Subject.of("import", id), Map.of(), Map.of("rows", planned.size()));
        return page(id, sheet, after);
    }

    /** Somebody may have claimed the same meanwhile. */
    private Fate.Line submit(Actor actor, Planned it) {
        try {
            registrations.submit(actor, it.claim().orElseThrow());
            return new Fate.Line(it.row().line(), it.subject(), new Fate.New());
        } catch (Refused refused) {
            return new Fate.Line(it.row().line(), it.subject(), new Fate.Refused(List.of(refused.text())));
        }
    }

    private static ImportPage page(UUID id, Sheet sheet, List<Fate.Line> lines) {
        var ignored = sheet.columns().stream()
                .filter(it -> !it.isEmpty() && !it.equals("partner") && !COLUMNS.containsKey(it))
                .toList();
        return ImportPage.of(id, lines, ignored);
    }

    private List<Planned> plan(Actor actor, Sheet sheet) {
        var known = new HashMap<String, PartnerId>();
        for (var company : partners.all(actor)) {
            known.put(Company.nameKey(company.name()), company.id());
            known.put(company.id().toString(), company.id());
            if (!company.details().domain().isEmpty()) {
                known.put(company.details().domain(), company.id());
            }
        }
        return sheet.rows().stream().map(row -> planned(row, known)).toList();
    }

    private Planned planned(Sheet.Row row, Map<String, PartnerId> known) {
        var given = row.cells().getOrDefault("partner", "");
        var subject = row.cells().getOrDefault("account", "");
        var partner = Optional.ofNullable(known.get(given.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(known.get(Company.nameKey(given))));
        if (partner.isEmpty()) {
            return new Planned(
                    row,
                    subject,
                    Optional.empty(),
                    Map.of("partner", Text.of("directory.import.no-partner", "given", given)));
        }
        var cells = new LinkedHashMap<String, String>();
        COLUMNS.forEach((column, field) -> {
            if (row.cells().containsKey(column)) {
                cells.put(field, row.cells().get(column));
            }
        });
        try {
            var claim = ClaimForm.parse(Fields.of(cells), partner.get());
            return new Planned(row, subject, Optional.of(claim), lookup.wrong(claim));
        } catch (Refused refused) {
            return new Planned(row, subject, Optional.empty(), refused.fields());
        }
    }

    private List<Fate.Line> lines(List<Planned> planned) {
        var seen = new HashMap<String, Long>();
        return planned.stream()
                .map(it -> new Fate.Line(it.row().line(), it.subject(), fate(it, seen)))
                .toList();
    }

    private Fate fate(Planned it, Map<String, Long> seen) {
        if (!it.wrong().isEmpty() || it.claim().isEmpty()) {
            return new Fate.Refused(it.wrong().entrySet().stream()
                    .map(each ->
                            Text.of("directory.import.wrong", "column", column(each.getKey()), "why", each.getValue()))
                    .toList());
        }
        var claim = it.claim().get();
        var former = seen.putIfAbsent(lookup.key(claim), it.row().line());
        if (former != null) {
            return new Fate.Refused(List.of(Text.of("directory.import.twice", "line", former)));
        }
        return lookup.isClaimed(claim) ? new Fate.Same() : new Fate.New();
    }

    private static String column(String field) {
        return COLUMNS.entrySet().stream()
                .filter(it -> it.getValue().equals(field))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining())
                .transform(found -> found.isEmpty() ? field : found);
    }
}
