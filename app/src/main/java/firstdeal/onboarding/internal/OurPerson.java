package firstdeal.onboarding.internal;

import firstdeal.identity.StaffMember;
import firstdeal.onboarding.Me;
import firstdeal.partner.Contact;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds our person by the address with which somebody signed in. */
@Component
class OurPerson implements Me {

    private final firstdeal.identity.People staff;
    private final firstdeal.partner.People people;

    OurPerson(firstdeal.identity.People staff, firstdeal.partner.People people) {
        this.staff = staff;
        this.people = people;
    }

    @Override
    public Optional<ContactId> of(Actor actor) {
        return actor instanceof Actor.Staff signedIn
                ? staff.find(signedIn.id())
                        .map(StaffMember::email)
                        .flatMap(people::ours)
                        .map(Contact::id)
                : Optional.empty();
    }
}
