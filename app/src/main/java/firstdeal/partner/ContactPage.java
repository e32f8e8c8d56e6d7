package firstdeal.partner;

import firstdeal.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person: what is written down, the quota, and the day they leave. */
public record ContactPage(
        PartnerFrame frame, Text headline, Contact contact, String path, Map<String, String> successors) {

    public static ContactPage of(Company company, Contact contact, List<Contact> colleagues) {
        var successors = new LinkedHashMap<String, String>();
        successors.put("", "");
        colleagues.stream()
                .filter(it -> !it.hasLeft() && !it.id().equals(contact.id()))
                .forEach(it -> successors.put(it.id().toString(), it.name()));
        var leaving = contact.leaving();
        var headline = leaving != null
                ? Text.of("partner.contact.left-on", "name", contact.name(), "on", leaving.on())
                : contact.reachable()
                        ? Text.of("partner.contact.reachable", "name", contact.name(), "company", company.name())
                        : Text.of("partner.contact.unreachable", "name", contact.name());
        return new ContactPage(
                PartnerFrame.of(company, PartnerFrame.Tab.OVERVIEW),
                headline,
                contact,
                "/partners/%s/contacts/%s".formatted(company.id(), contact.id()),
                successors);
    }
}
