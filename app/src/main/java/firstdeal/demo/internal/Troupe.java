package firstdeal.demo.internal;

import firstdeal.demo.Cast.Person;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import java.util.Map;

/** Our people as they stand in this installation: as actors, where they sign in, and as contacts. */
record Troupe(Map<Person, Actor.Staff> actors, Map<Person, ContactId> contacts) {

    Troupe {
        actors = Map.copyOf(actors);
        contacts = Map.copyOf(contacts);
    }

    Actor.Staff actor(Person person) {
        return found(actors.get(person), person);
    }

    ContactId contact(Person person) {
        return found(contacts.get(person), person);
    }

    private static <T> T found(@org.jspecify.annotations.Nullable T value, Person person) {
        if (value == null) {
            throw new IllegalStateException(person.name() + " is not here");
        }
        return value;
    }
}
