package firstdeal.partner;

import firstdeal.partner.Contact.Quota;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What may be done to people of both sides; their roles are in {@link Roles}, their leaving in {@link Departures}. */
public interface People {

    ContactId add(Actor actor, PartnerId company, ContactDetails details);

    void change(Actor actor, ContactId contact, int version, ContactDetails details);

    Contact get(Actor actor, ContactId contact);

    /** Everybody of these companies who was not merged away, by name; who left comes last. */
    List<Contact> of(Actor actor, Collection<PartnerId> companies);

    /** The person of ours with this mail address who has not left. */
    Optional<Contact> ours(String mail);

    void setQuota(Actor actor, ContactId contact, Quota quota);
}
