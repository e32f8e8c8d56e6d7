package firstdeal.registration.internal;

import firstdeal.platform.SearchSource;
import firstdeal.registration.RegistrationLine;
import firstdeal.shared.Actor;
import firstdeal.shared.Scope;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Finds registrations by account or offering, those that wait for us first. */
@Repository
class RegistrationSearchStore implements SearchSource {

    private final RegistrationListStore lists;

    RegistrationSearchStore(RegistrationListStore lists) {
        this.lists = lists;
    }

    @Override
    public List<Hit> find(Actor actor, String words, int most) {
        Scope scope = actor.scope();
        var filter = new firstdeal.registration.RegistrationFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), words, Optional.empty(), 0, most);
        return lists.find(scope, filter).stream()
                .map(it -> new Hit(
                        it.claim().account().name(),
                        Text.of("registration.found", "standing", RegistrationLine.standing(it.state())),
                        "/deals/" + it.id()))
                .toList();
    }
}
