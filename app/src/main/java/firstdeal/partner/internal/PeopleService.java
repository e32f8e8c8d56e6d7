package firstdeal.partner.internal;

import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.Contact.Quota;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.PartnerEvent.ContactAdded;
import firstdeal.partner.PartnerEvent.ContactChanged;
import firstdeal.partner.People;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People come, change and leave. */
@Service
@Transactional
class PeopleService implements People {

    private final PartnerStore partners;
    private final ContactStore contacts;
    private final AssignmentStore assignments;
    private final SponsorStore sponsors;
    private final Chronicle chronicle;
    private final Ids ids;
    private final Clock clock;

    PeopleService(
            PartnerStore partners,
            ContactStore contacts,
            AssignmentStore assignments,
            SponsorStore sponsors,
            Chronicle chronicle,
            Ids ids,
            Clock clock) {
        this.partners = partners;
        this.contacts = contacts;
        this.assignments = assignments;
        this.sponsors = sponsors;
        this.chronicle = chronicle;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public ContactId add(Actor actor, PartnerId company, ContactDetails details) {
        Chronicle.requireInScope(actor, company);
        partners.get(company);
        var id = new ContactId(ids.next());
        requireFreeMail(company, id, details);
        contacts.add(new Contact(id, company, details, Quota.NONE, null, 1), clock.instant());
        chronicle.tell(actor, new ContactAdded(company, id), Chronicle.contact(company, id), Map.of(), details);
        return id;
    }

    @Override
    public void change(Actor actor, ContactId id, int version, ContactDetails details) {
        var before = inScope(actor, id);
        requireFreeMail(before.company(), id, details);
        save(actor, before, new Contact(id, before.company(), details, before.quota(), before.leaving(), version));
    }

    void requireFreeMail(PartnerId company, ContactId id, ContactDetails details) {
        contacts.byMail(company, details.mail())
                .filter(it -> !it.id().equals(id))
                .ifPresent(other -> {
                    var text = Text.of("partner.contact.same-mail", "name", other.name());
                    throw new Refused(text, Map.of("email", text));
                });
    }

    @Override
    public void setQuota(Actor actor, ContactId id, Quota quota) {
        var before = inScope(actor, id);
        if (before.quota() != quota) {
            save(
                    actor,
                    before,
                    new Contact(id, before.company(), before.details(), quota, before.leaving(), before.version()));
        }
    }

    void save(Actor actor, Contact before, Contact after) {
        contacts.change(after);
        chronicle.tell(
                actor,
                new ContactChanged(after.company(), after.id(), partnerships(after)),
                Chronicle.contact(after.company(), after.id()),
                before,
                after);
    }

    @Override
    @Transactional(readOnly = true)
    public Contact get(Actor actor, ContactId id) {
        var contact = contacts.get(id);
        if (!contact.company().equals(Company.OURS)) {
            Chronicle.requireInScope(actor, contact.company());
        }
        return contact;
    }

    Contact inScope(Actor actor, ContactId id) {
        var contact = contacts.get(id);
        Chronicle.requireInScope(actor, contact.company());
        return contact;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contact> of(Actor actor, Collection<PartnerId> companies) {
        return contacts.ofCompanies(companies.stream()
                .filter(it -> it.equals(Company.OURS) || actor.scope().covers(it))
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contact> ours(String mail) {
        return contacts.byMail(Company.OURS, mail);
    }

    /** Their own company, and every partnership in which they have or had a part. */
    Set<PartnerId> partnerships(Contact contact) {
        var all = new TreeSet<PartnerId>(Comparator.comparing(PartnerId::value));
        all.add(contact.company());
        assignments.of(contact.id()).forEach(it -> all.add(it.partner()));
        sponsors.of(contact.id()).forEach(it -> all.add(it.partner()));
        return Set.copyOf(all);
    }
}
