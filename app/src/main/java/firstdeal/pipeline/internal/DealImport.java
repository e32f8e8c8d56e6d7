package firstdeal.pipeline.internal;

import firstdeal.account.AccountId;
import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.directory.Fate;
import firstdeal.directory.ImportPage;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.Partners;
import firstdeal.pipeline.Opening;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.Stages;
import firstdeal.platform.files.KeptSheetStore;
import firstdeal.platform.files.Sheet;
import firstdeal.platform.files.Sheets;
import firstdeal.platform.form.Amounts;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.Money;
import firstdeal.shared.NotFound;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deals from a file: first what would become of each row, then all that are new. A deal that is open already on the account with
 * the same offering stays as it is, so that a file may come twice.
 */
@Service
@Transactional
class DealImport {

    private static final String KIND = "opportunities";
    private static final int LINE = 200;
    private static final Set<String> COLUMNS =
            Set.of("partner", "account", "domain", "offering", "amount", "currency", "closes", "stage", "synthetic");

    private final Opportunities deals;
    private final Accounts accounts;
    private final Partners partners;
    private final Onboardings onboardings;
    private final KeptSheetStore kept;
    private final Audit audit;

    DealImport(
            Opportunities deals,
            Accounts accounts,
            Partners partners,
            Onboardings onboardings,
            KeptSheetStore kept,
            Audit audit) {
        this.deals = deals;
        this.accounts = accounts;
        this.partners = partners;
        this.onboardings = onboardings;
        this.kept = kept;
        this.audit = audit;
    }

    /** What a row says. */
    private record Said(
            Onboarding run,
            AccountName account,
            String offering,
            boolean synthetic,
            Optional<Money> amount,
            Optional<LocalDate> closes,
            Optional<String> stage) {

        Opening opening(AccountId id) {
            return new Opening(
                    run.id(),
                    id,
                    offering,
                    synthetic,
                    amount,
                    closes,
                    Optional.empty(),
                    Optional.empty(),
                    stage,
                    new Opening.Origin.ByHand());
        }
    }

    private record Planned(Fate.Line line, Optional<Said> said) {}

    @Transactional
    public ImportPage preview(Actor actor, byte[] file) {
        var sheet = Sheets.read(file);
        for (var column : List.of("partner", "account")) {
            if (!sheet.columns().contains(column)) {
                throw Sheets.refused(Text.of("platform.sheet.no-column", "column", column));
            }
        }
        var lines = plan(actor, sheet).stream().map(Planned::line).toList();
        return page(kept.keep(KIND, sheet, actor.name()), sheet, lines);
    }

    public ImportPage apply(Actor actor, UUID id) {
        var sheet = kept.find(id, KIND, actor.name()).orElseThrow(() -> new NotFound(id));
        var planned = plan(actor, sheet);
        for (var it : planned) {
            if (it.line().fate() instanceof Fate.New) {
                it.said()
                        .ifPresent(said -> deals.open(
                                actor,
                                said.opening(accounts.findOrAdd(actor, said.account())
                                        .id())));
            }
        }
        audit.record(actor, "pipeline.imported", Subject.of("import", id), Map.of(), Map.of("rows", planned.size()));
        return page(id, sheet, planned.stream().map(Planned::line).toList());
    }

    private static ImportPage page(UUID id, Sheet sheet, List<Fate.Line> lines) {
        var ignored = sheet.columns().stream()
                .filter(it -> !it.isEmpty() && !COLUMNS.contains(it))
                .toList();
        return ImportPage.of(id, lines, ignored);
    }

    private List<Planned> plan(Actor actor, Sheet sheet) {
        var runs = new HashMap<String, Onboarding>();
        var running = new HashMap<Object, Onboarding>();
        onboardings.find(actor, OnboardingFilter.RUNNING).stream()
                .filter(Onboarding::gated)
                .forEach(it -> running.putIfAbsent(it.partner(), it));
        for (var company : partners.all(actor)) {
            Optional.ofNullable(running.get(company.id())).ifPresent(run -> {
                runs.put(Company.nameKey(company.name()), run);
                runs.put(company.id().toString(), run);
            });
        }
        var stages = deals.stages();
        var seen = new HashMap<String, Long>();
        var planned = new ArrayList<Planned>();
        for (var row : sheet.rows()) {
            planned.add(planned(actor, row, runs, stages, seen));
        }
        return planned;
    }

    private Planned planned(
            Actor actor, Sheet.Row row, Map<String, Onboarding> runs, Stages stages, Map<String, Long> seen) {
        var subject = row.cells().getOrDefault("account", "");
        try {
            var said = said(row, runs, stages);
            var key = said.run().id() + " " + said.synthetic() + " "
                    + said.offering().toLowerCase(Locale.ROOT) + " " + subject.toLowerCase(Locale.ROOT);
            var former = seen.putIfAbsent(key, row.line());
            Fate fate = former == null
                    ? isOpen(actor, said) ? new Fate.Same() : new Fate.New()
                    : new Fate.Refused(List.of(Text.of("directory.import.twice", "line", former)));
            return new Planned(new Fate.Line(row.line(), subject, fate), Optional.of(said));
        } catch (Refused refused) {
            var why = refused.fields().entrySet().stream()
                    .map(it -> Text.of("directory.import.wrong", "column", it.getKey(), "why", it.getValue()))
                    .toList();
            return new Planned(new Fate.Line(row.line(), subject, new Fate.Refused(why)), Optional.empty());
        }
    }

    private Said said(Sheet.Row row, Map<String, Onboarding> runs, Stages stages) {
        var cells = new HashMap<>(row.cells());
        cells.put("amount.value", cells.getOrDefault("amount", ""));
        cells.put("amount.currency", cells.getOrDefault("currency", ""));
        var fields = Fields.of(cells);
        var given = fields.need("partner", LINE);
        var run = Optional.ofNullable(runs.get(given.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(runs.get(Company.nameKey(given))));
        if (run.isEmpty()) {
            fields.wrong("partner", Text.of("pipeline.wrong.no-run", "given", given));
        }
        var named = new AccountName(fields.need("account", LINE), fields.text("domain", 300), "");
        accounts.wrong(named).forEach((field, text) -> fields.wrong(field.equals("name") ? "account" : field, text));
        var stage = stage(fields, stages);
        var amount = Amounts.read(fields, "amount");
        var closes = fields.date("closes");
        var synthetic = fields.flag("synthetic");
        var offering = fields.text("offering", LINE);
        fields.requireRight();
        return new Said(run.orElseThrow(), named, offering, synthetic, amount, closes, stage);
    }

    /** By its key or its title. */
    private static Optional<String> stage(Fields fields, Stages stages) {
        var given = fields.text("stage", LINE);
        var found = stages.all().stream()
                .filter(it -> it.key().equals(given) || it.title().equalsIgnoreCase(given))
                .findFirst();
        if (!given.isEmpty() && found.isEmpty()) {
            fields.wrong("stage", Text.of("pipeline.wrong.stage", "stage", given));
        }
        return found.map(it -> it.key());
    }

    private boolean isOpen(Actor actor, Said said) {
        var account = accounts.find(said.account());
        return account.isPresent()
                && deals.of(actor, said.run().id()).stream()
                        .filter(Opportunity::isOpen)
                        .anyMatch(it -> it.account().id().equals(account.get().id())
                                && it.synthetic() == said.synthetic()
                                && it.about().offering().equalsIgnoreCase(said.offering()));
    }
}
