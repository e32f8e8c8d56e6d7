package firstdeal.onboarding.internal;

import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.People;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody of both sides who may own something, by id, ours first. */
@Component
class PeopleChoice {

    private final People people;

    PeopleChoice(People people) {
        this.people = people;
    }

    Map<String, String> of(Actor actor, PartnerId partner) {
        return choice(
                people.of(actor, List.of(Company.OURS, partner)).stream().sorted(Comparator.comparing(Contact::side)));
    }

    private static Map<String, String> choice(Stream<Contact> contacts) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        contacts.filter(it -> !it.hasLeft()).forEach(it -> choice.put(it.id().toString(), it.name()));
        return choice;
    }
}
