package firstdeal.pipeline.internal;

import firstdeal.onboarding.Me;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.Partners;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.Owners;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may own a deal, and what people are called. */
@Component
class DealPeople {

    private final PartnerFacts facts;
    private final Partners partners;
    private final Me me;

    DealPeople(PartnerFacts facts, Partners partners, Me me) {
        this.facts = facts;
        this.partners = partners;
        this.me = me;
    }

    /** The person, who is of that side and has not left. */
    Optional<ContactId> of(Side side, PartnerId partner, Optional<ContactId> contact) {
        contact.ifPresent(id -> {
            var person = Optional.ofNullable(facts.people(List.of(id)).get(id)).orElseThrow(() -> new NotFound(id));
            var home = side == Side.VENDOR ? Company.OURS : partner;
            if (!person.company().equals(home) || person.hasLeft()) {
                var text = Text.of("pipeline.wrong.owner", "name", person.name(), "side", side);
                throw new Refused(text, Map.of(side == Side.VENDOR ? "ourOwner" : "theirOwner", text));
            }
        });
        return contact;
    }

    /** Whoever opens a deal that they own themselves has confirmed it by that. */
    Optional<ContactId> confirmedIfSelf(Actor actor, Opportunity deal) {
        return deal.owners()
                .ours()
                .map(Owners.Owner::contact)
                .filter(it -> me.of(actor).filter(it::equals).isPresent());
    }

    String name(Optional<Owners.Owner> owner) {
        return owner.map(it -> name(it.contact())).orElse("");
    }

    String name(ContactId id) {
        return Optional.ofNullable(facts.people(List.of(id)).get(id))
                .map(Contact::name)
                .orElse("");
    }

    String company(Actor actor, PartnerId partner) {
        return partners.get(actor, partner).name();
    }
}
