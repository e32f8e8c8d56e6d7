package firstdeal.lifecycle.internal;

import firstdeal.partner.Company;
import firstdeal.partner.People;
import firstdeal.shared.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Those of us who may carry a run or take it over, by id; nobody comes first. */
@Component
class OurPeople {

    private final People people;

    OurPeople(People people) {
        this.people = people;
    }

    Map<String, String> choice(Actor actor) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        people.of(actor, List.of(Company.OURS)).stream()
                .filter(it -> !it.hasLeft())
                .forEach(it -> choice.put(it.id().toString(), it.name()));
        return choice;
    }
}
