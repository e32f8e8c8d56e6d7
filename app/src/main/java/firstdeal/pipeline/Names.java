package firstdeal.pipeline;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.util.Map;

/** What people and partners are called. */
public record Names(Map<ContactId, String> people, Map<PartnerId, String> companies) {

    public String person(ContactId id) {
        return people.getOrDefault(id, "");
    }

    public String company(PartnerId id) {
        return companies.getOrDefault(id, "");
    }
}
