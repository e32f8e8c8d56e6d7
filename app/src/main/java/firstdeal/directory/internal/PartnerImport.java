package firstdeal.directory.internal;

import firstdeal.partner.Addresses;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.PartnerType;
import firstdeal.partner.Partners;
import firstdeal.partner.Region;
import firstdeal.platform.files.Sheet;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Rows that are partners: known by their domain, else by their name. */
@Component
class PartnerImport implements RowImport {

    private final Partners partners;

    PartnerImport(Partners partners) {
        this.partners = partners;
    }

    @Override
    public Set<String> columns() {
        return Set.of("name", "company", "partner", "domain", "type", "region", "tier", "website", "about");
    }

    @Override
    public List<List<String>> needed() {
        return List.of(List.of("name", "company", "partner"));
    }

    @Override
    public Walk walk(Actor actor) {
        return new PartnerWalk(partners.all(actor), partners.types());
    }

    /** A row that was gone through. */
    private record Seen(long line, String domain) {}

    /** One walk through the rows of a file, which remembers what it has seen. */
    private final class PartnerWalk implements Walk {

        private final Map<String, Company> known = new HashMap<>();
        private final Map<String, Seen> seen = new HashMap<>();
        private final Map<String, String> types = new HashMap<>();

        PartnerWalk(List<Company> all, List<PartnerType> types) {
            for (var company : all) {
                known.putIfAbsent(Company.nameKey(company.name()), company);
            }
            all.stream()
                    .filter(it -> !it.details().domain().isEmpty())
                    .forEach(it -> known.put(it.details().domain(), it));
            for (var type : types) {
                this.types.put(Sheet.column(type.key()), type.key());
                this.types.put(Sheet.column(type.title()), type.key());
            }
        }

        @Override
        public Planned plan(Sheet.Row row) {
            var cells = new LinkedHashMap<>(row.cells());
            cells.computeIfAbsent("name", _ -> cells.getOrDefault("company", cells.getOrDefault("partner", "")));
            var fields = Fields.of(cells);
            var name = fields.need("name", 200);
            var domain = address(fields, "domain", Addresses::domain, "partner.domain.form");
            var before = Optional.ofNullable(known.get(domain.isEmpty() ? "" : domain))
                    .or(() -> Optional.ofNullable(known.get(Company.nameKey(name))));
            var type = type(fields, before);
            var after = new CompanyDetails(
                    name.isEmpty() ? "?" : name,
                    or(domain, before.map(it -> it.details().domain())),
                    type,
                    or(region(fields), before.map(it -> it.details().region())),
                    or(fields.text("tier", 80), before.map(it -> it.details().tier())),
                    before.map(it -> it.details().parent()).orElse(null),
                    or(fields.text("about", 2000), before.map(it -> it.details().about())),
                    or(
                            address(fields, "website", Addresses::link, "partner.link.form"),
                            before.map(it -> it.details().website())));
            once(fields, new Seen(row.line(), domain), Company.nameKey(name));
            return Planned.of(
                    row,
                    name,
                    fields.wrong(),
                    changes(before.map(Company::details), after),
                    before.isEmpty(),
                    actor -> apply(actor, before, after));
        }

        /** The same domain is the same company; so is the same name, unless both have domains and they differ. */
        private void once(Fields fields, Seen row, String nameKey) {
            var sameDomain = row.domain().isEmpty() ? null : seen.putIfAbsent(row.domain(), row);
            var sameName = nameKey.isEmpty() ? null : seen.putIfAbsent("name " + nameKey, row);
            var former = sameDomain != null ? sameDomain : sameName;
            if (former != null
                    && (former == sameDomain
                            || former.domain().isEmpty()
                            || row.domain().isEmpty())) {
                fields.wrong("name", Text.of("directory.import.twice", "line", former.line()));
            }
        }

        private String type(Fields fields, Optional<Company> before) {
            var given = fields.text("type", 120);
            var type = types.get(Sheet.column(given));
            if (given.isEmpty()) {
                if (before.isEmpty()) {
                    fields.wrong("type", Text.of("directory.import.type-needed"));
                }
                return before.map(it -> it.details().type()).orElse("");
            }
            if (type == null) {
                fields.wrong("type", Text.of("partner.type.unknown", "type", given));
                return "";
            }
            return type;
        }
    }

    private static String region(Fields fields) {
        var given = fields.text("region", 80);
        var region = given.isEmpty() ? Optional.of("") : Region.parse(given);
        if (region.isEmpty()) {
            fields.wrong("region", Text.of("partner.region.unknown", "given", given));
        }
        return region.orElse("");
    }

    private void apply(Actor actor, Optional<Company> before, CompanyDetails after) {
        if (before.isPresent()) {
            partners.change(actor, before.get().id(), before.get().version(), after);
        } else {
            partners.add(actor, after);
        }
    }

    private static List<Text> changes(Optional<CompanyDetails> before, CompanyDetails after) {
        var changes = new ArrayList<Text>();
        before.ifPresent(it -> {
            RowImport.change(changes, "name", it.name(), after.name());
            RowImport.change(changes, "domain", it.domain(), after.domain());
            RowImport.change(changes, "type", it.type(), after.type());
            RowImport.change(changes, "region", it.region(), after.region());
            RowImport.change(changes, "tier", it.tier(), after.tier());
            RowImport.change(changes, "website", it.website(), after.website());
            RowImport.change(changes, "about", it.about(), after.about());
        });
        return changes;
    }

    static String address(Fields fields, String name, Function<String, Optional<String>> form, String key) {
        var given = fields.text(name, 500);
        var kept = given.isEmpty() ? Optional.of("") : form.apply(given);
        if (kept.isEmpty()) {
            fields.wrong(name, new Text(key, Map.of("given", given)));
        }
        return kept.orElse("");
    }

    /** An empty cell leaves what is there. */
    static String or(String cell, Optional<String> before) {
        return cell.isEmpty() ? before.orElse("") : cell;
    }
}
