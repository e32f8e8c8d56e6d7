package firstdeal.partner;

import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's record, the one that may be the same person, and what would move from the first to the second. */
public record ContactMergePage(
        PartnerFrame frame,
        Text headline,
        String path,
        Map<String, String> others,
        Optional<Contact> into,
        Merging merging) {

    public static ContactMergePage of(
            Company company, Contact from, List<Contact> colleagues, Optional<Contact> into, Merging merging) {
        var others = new LinkedHashMap<String, String>();
        others.put("", "");
        colleagues.stream()
                .filter(it -> !it.id().equals(from.id()))
                .forEach(it -> others.put(it.id().toString(), label(it)));
        return new ContactMergePage(
                PartnerFrame.of(company, PartnerFrame.Tab.OVERVIEW),
                into.map(it -> Text.of("partner.merge.into", "from", from.name(), "into", it.name()))
                        .orElse(Text.of("partner.merge.which-person", "from", from.name())),
                "/partners/%s/contacts/%s".formatted(company.id(), from.id()),
                others,
                into,
                merging);
    }

    private static String label(Contact it) {
        return it.details().mail().isEmpty()
                ? it.name()
                : it.name() + ", " + it.details().mail();
    }

    public String chosen() {
        return into.map(Contact::id).map(ContactId::toString).orElse("");
    }
}
