package firstdeal.partner;

import firstdeal.message.Mailings;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person: what is written down, the quota, the day they leave, and what they leave behind. */
public record ContactPage(
        PartnerFrame frame,
        Text headline,
        Contact contact,
        String path,
        Map<String, String> successors,
        String proposed,
        List<PostRow> posts,
        Optional<Text> handOver,
        Optional<Text> trouble) {

    /** A role that is, or would be, without anybody. */
    public record PostRow(Text what, Text who) {}

    /**
     * @param colleagues everybody who works where this person does
     * @param companies the partners of the posts
     * @param people whoever is proposed for one
     * @param trouble why mail does not reach them
     */
    public static ContactPage of(
            Company company,
            Contact contact,
            List<Contact> colleagues,
            HandOver left,
            Map<PartnerId, Company> companies,
            Map<ContactId, Contact> people,
            Optional<Mailings.Trouble> trouble) {
        var successors = new LinkedHashMap<String, String>();
        successors.put("", "");
        colleagues.stream()
                .filter(it -> !it.hasLeft() && !it.id().equals(contact.id()))
                .forEach(it -> successors.put(it.id().toString(), it.name()));
        return new ContactPage(
                PartnerFrame.of(company, PartnerFrame.Tab.OVERVIEW),
                headline(company, contact, left),
                contact,
                "/partners/%s/contacts/%s".formatted(company.id(), contact.id()),
                successors,
                left.mostly()
                        .map(ContactId::toString)
                        .filter(successors::containsKey)
                        .orElse(""),
                left.posts().stream().map(it -> row(it, companies, people)).toList(),
                takers(left, people),
                trouble.map(it -> Text.of("message.trouble", "address", it.to(), "why", it.why())));
    }

    private static Text headline(Company company, Contact contact, HandOver left) {
        var leaving = contact.leaving();
        if (leaving != null) {
            return Text.of(
                    "partner.contact.left-on",
                    "name",
                    contact.name(),
                    "on",
                    leaving.on(),
                    "posts",
                    left.posts().size());
        }
        return contact.reachable()
                ? Text.of("partner.contact.reachable", "name", contact.name(), "company", company.name())
                : Text.of("partner.contact.unreachable", "name", contact.name());
    }

    private static PostRow row(HandOver.Post post, Map<PartnerId, Company> companies, Map<ContactId, Contact> people) {
        var company = companies.get(post.was().partner());
        return new PostRow(
                Text.of(
                        "partner.hand-over.post",
                        "role",
                        Assignment.nameOf(post.was().role()),
                        "partner",
                        company == null ? "" : company.name()),
                post.proposal()
                        .map(it -> Text.of(
                                "partner.hand-over.proposed",
                                "name",
                                name(it.successor(), people),
                                "reason",
                                it.because().name()))
                        .orElse(Text.of("partner.hand-over.nobody")));
    }

    /** The name of the button: who takes over. */
    private static Optional<Text> takers(HandOver left, Map<ContactId, Contact> people) {
        var names = left.posts().stream()
                .flatMap(it -> it.successor().stream())
                .distinct()
                .map(it -> name(it, people))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(Text.of("partner.hand-over.to", "names", names));
    }

    private static String name(ContactId id, Map<ContactId, Contact> people) {
        var person = people.get(id);
        return person == null ? "" : person.name();
    }
}
