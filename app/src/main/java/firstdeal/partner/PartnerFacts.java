package firstdeal.partner;

import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What other modules may know about partners and people. Each method is one statement for any number of ids. */
public interface PartnerFacts {

    /** Who is what in these partnerships. A partner that does not exist is not in the map. */
    Map<PartnerId, PartnerFact> of(Collection<PartnerId> partners);

    /** @throws NotFound when there is no such partner */
    default PartnerFact of(PartnerId partner) {
        var fact = of(List.of(partner)).get(partner);
        if (fact == null) {
            throw new NotFound(partner);
        }
        return fact;
    }

    Map<PartnerId, Company> companies(Collection<PartnerId> partners);

    Map<ContactId, Contact> people(Collection<ContactId> contacts);
}
