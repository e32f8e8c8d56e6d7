package firstdeal.registration.internal;

import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What partners and people are called. */
@Component("registrationNames")
class Names {

    private final PartnerFacts partners;

    Names(PartnerFacts partners) {
        this.partners = partners;
    }

    Map<PartnerId, String> partners(Collection<PartnerId> ids) {
        return partners.companies(new LinkedHashSet<>(ids)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().name()));
    }

    String person(ContactId id) {
        return Optional.ofNullable(partners.people(List.of(id)).get(id))
                .map(Contact::name)
                .orElse("");
    }
}
