package firstdeal.partner.internal;

import firstdeal.message.Mailings;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.ContactMergePage;
import firstdeal.partner.ContactPage;
import firstdeal.partner.Merging;
import firstdeal.partner.OverviewPage;
import firstdeal.partner.PartnerFacts;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of one partner show. */
@Service
@Transactional(readOnly = true)
class PartnerPages {

    private final PartnerService partners;
    private final PartnerStore store;
    private final PeopleService people;
    private final RoleService roles;
    private final SponsorStore sponsors;
    private final DepartureService departures;
    private final PartnerFacts facts;
    private final Mailings mailings;
    private final Today today;

    PartnerPages(
            PartnerService partners,
            PartnerStore store,
            PeopleService people,
            RoleService roles,
            SponsorStore sponsors,
            DepartureService departures,
            PartnerFacts facts,
            Mailings mailings,
            Today today) {
        this.partners = partners;
        this.store = store;
        this.people = people;
        this.roles = roles;
        this.sponsors = sponsors;
        this.departures = departures;
        this.facts = facts;
        this.mailings = mailings;
        this.today = today;
    }

    Optional<PartnerId> mergedInto(Actor actor, PartnerId id) {
        Chronicle.requireInScope(actor, id);
        return store.mergedInto(id);
    }

    OverviewPage overview(Actor actor, PartnerId id) {
        var company = partners.get(actor, id);
        var parent = company.details().parent();
        var companies = new ArrayList<>(List.of(Company.OURS, id));
        Optional<Company> above = Optional.empty();
        if (parent != null) {
            companies.add(parent);
            above = store.of(List.of(parent)).stream().findFirst();
        }
        return OverviewPage.of(
                company,
                above,
                store.units(id),
                facts.of(id),
                roles.of(actor, id),
                sponsors.of(id),
                people.of(actor, companies),
                today.get());
    }

    ContactPage contact(Actor actor, PartnerId id, ContactId contact) {
        var person = person(actor, id, contact);
        var left = departures.leftBy(actor, contact);
        return ContactPage.of(
                partners.get(actor, id),
                person,
                people.of(actor, List.of(id)),
                left,
                facts.companies(
                        left.posts().stream().map(it -> it.was().partner()).toList()),
                facts.people(left.posts().stream()
                        .flatMap(it -> it.successor().stream())
                        .toList()),
                trouble(person));
    }

    private Optional<Mailings.Trouble> trouble(Contact person) {
        var mail = person.details().mail();
        return mail.isEmpty()
                ? Optional.empty()
                : mailings.troubles(List.of(mail)).values().stream().findFirst();
    }

    /** @throws NotFound when the person belongs to another company */
    Contact person(Actor actor, PartnerId id, ContactId contact) {
        var person = people.get(actor, contact);
        if (!person.company().equals(id)) {
            throw new NotFound(contact);
        }
        return person;
    }

    ContactMergePage merge(Actor actor, PartnerId id, ContactId contact, Optional<ContactId> into, Merging merging) {
        return ContactMergePage.of(
                partners.get(actor, id),
                person(actor, id, contact),
                people.of(actor, List.of(id)),
                into.map(it -> person(actor, id, it)),
                merging);
    }
}
