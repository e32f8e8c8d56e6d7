package firstdeal.partner.internal;

import firstdeal.identity.HouseNamed;
import firstdeal.identity.StaffAdded;
import firstdeal.partner.Company;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever our company is named or one of us may sign in, in the same transaction: that is our side of every partnership. */
@Component
class HouseListener {

    private static final Actor SETUP = new Actor.System("setup");

    private final Partners partners;
    private final People people;

    HouseListener(Partners partners, People people) {
        this.partners = partners;
        this.people = people;
    }

    @EventListener
    void on(HouseNamed event) {
        var ours = partners.get(SETUP, Company.OURS);
        if (!ours.name().equals(event.company())) {
            partners.change(SETUP, Company.OURS, ours.version(), ours.details().withName(event.company()));
        }
    }

    /** Whoever signs in can be given a role at once. */
    @EventListener
    void on(StaffAdded event) {
        if (people.ours(event.email()).isEmpty()) {
            var zone = event.zone().getId();
            people.add(SETUP, Company.OURS, new ContactDetails(event.name(), event.email(), "", "", "", zone));
        }
    }
}
