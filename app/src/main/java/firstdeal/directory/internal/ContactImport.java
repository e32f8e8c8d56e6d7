package firstdeal.directory.internal;

import static firstdeal.directory.internal.PartnerImport.address;
import static firstdeal.directory.internal.PartnerImport.or;

import firstdeal.partner.Addresses;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.platform.files.Sheet;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rows that are people: of the partner that the row names by name or domain, known by mail address, else by name. */
@Component
class ContactImport implements RowImport {

    private final Partners partners;
    private final People people;

    ContactImport(Partners partners, People people) {
        this.partners = partners;
        this.people = people;
    }

    @Override
    public Set<String> columns() {
        return Set.of("partner", "company", "name", "mail", "email", "phone", "title");
    }

    @Override
    public List<List<String>> needed() {
        return List.of(List.of("name"), List.of("partner", "company"));
    }

    @Override
    public Walk walk(Actor actor) {
        var all = partners.all(actor);
        return new ContactWalk(
                all, people.of(actor, all.stream().map(Company::id).toList()));
    }

    private final class ContactWalk implements Walk {

        private final Map<String, Company> companies = new HashMap<>();
        private final Map<String, Contact> known = new HashMap<>();
        private final Map<String, Long> seen = new HashMap<>();

        ContactWalk(List<Company> all, List<Contact> everybody) {
            for (var company : all) {
                companies.putIfAbsent(Company.nameKey(company.name()), company);
                companies.putIfAbsent(company.details().domain(), company);
            }
            for (var contact : everybody) {
                if (!contact.hasLeft()) {
                    known.putIfAbsent(key(contact.company(), contact.name()), contact);
                    known.putIfAbsent(key(contact.company(), contact.details().mail()), contact);
                }
            }
        }

        @Override
        public Planned plan(Sheet.Row row) {
            var fields = Fields.of(renamed(row.cells()));
            var name = fields.need("name", 200);
            var mail = address(fields, "email", Addresses::mail, "partner.mail.form");
            var company = company(fields);
            var before = company.flatMap(it -> before(it.id(), mail, name)).map(Contact::details);
            var after = new ContactDetails(
                    name.isEmpty() ? "?" : name,
                    or(mail, before.map(ContactDetails::mail)),
                    or(phone(fields), before.map(ContactDetails::phone)),
                    or(fields.text("title", 200), before.map(ContactDetails::title)),
                    before.map(ContactDetails::language).orElse(""),
                    before.map(ContactDetails::zone).orElse(""));
            company.ifPresent(it -> once(fields, key(it.id(), mail.isEmpty() ? name : mail), row.line()));
            return Planned.of(
                    row,
                    name,
                    fields.wrong(),
                    changes(before, after),
                    before.isEmpty(),
                    actor -> company.ifPresent(it -> apply(actor, it.id(), before(it.id(), mail, name), after)));
        }

        private Optional<Contact> before(PartnerId company, String mail, String name) {
            return Optional.ofNullable(mail.isEmpty() ? null : known.get(key(company, mail)))
                    .or(() -> Optional.ofNullable(known.get(key(company, name)))
                            .filter(it -> mail.isEmpty() || it.details().mail().isEmpty()));
        }

        private Optional<Company> company(Fields fields) {
            var given = fields.need("partner", 200);
            var found = Optional.ofNullable(companies.get(Company.nameKey(given)))
                    .or(() -> Addresses.domain(given).map(companies::get));
            if (found.isEmpty() && !given.isEmpty()) {
                fields.wrong("partner", Text.of("directory.import.no-partner", "given", given));
            }
            return found;
        }

        private void once(Fields fields, String key, long line) {
            var former = seen.putIfAbsent(key, line);
            if (former != null) {
                fields.wrong("name", Text.of("directory.import.twice", "line", former));
            }
        }
    }

    private static Map<String, String> renamed(Map<String, String> cells) {
        var renamed = new HashMap<>(cells);
        renamed.putIfAbsent("email", cells.getOrDefault("mail", ""));
        renamed.putIfAbsent("partner", cells.getOrDefault("company", ""));
        return renamed;
    }

    private static String key(PartnerId company, String nameOrMail) {
        return company + " " + nameOrMail.toLowerCase(Locale.ROOT);
    }

    private static String phone(Fields fields) {
        var phone = fields.text("phone", 60);
        if (!phone.isEmpty() && !Addresses.isPhone(phone)) {
            fields.wrong("phone", Text.of("partner.phone.form", "given", phone));
        }
        return phone;
    }

    private void apply(Actor actor, PartnerId company, Optional<Contact> before, ContactDetails after) {
        if (before.isPresent()) {
            people.change(actor, before.get().id(), before.get().version(), after);
        } else {
            people.add(actor, company, after);
        }
    }

    private static List<Text> changes(Optional<ContactDetails> before, ContactDetails after) {
        var changes = new ArrayList<Text>();
        before.ifPresent(it -> {
            RowImport.change(changes, "name", it.name(), after.name());
            RowImport.change(changes, "email", it.mail(), after.mail());
            RowImport.change(changes, "phone", it.phone(), after.phone());
            RowImport.change(changes, "title", it.title(), after.title());
        });
        return changes;
    }
}
