package firstdeal.demo.internal;

import firstdeal.demo.Cast;
import firstdeal.demo.Cast.Person;
import firstdeal.demo.Situation;
import firstdeal.demo.Situations;
import firstdeal.identity.House;
import firstdeal.identity.StaffMember;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Contact;
import firstdeal.partner.ContactDetails;
import firstdeal.platform.AppClock;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffRole;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the demo through the doors of the modules. Each partner is one transaction; one that is there already is left
 * alone, so that a building which was broken off goes on where it stood.
 */
@Service
class DemoService {

    private static final Logger LOG = LoggerFactory.getLogger(DemoService.class);
    private static final Actor ITSELF = new Actor.System("demo");
    private static final ZoneId ZONE = ZoneId.of(Cast.ZONE);

    private final Modules modules;
    private final House house;
    private final firstdeal.identity.People staff;
    private final AppClock clock;
    private final TransactionOperations transaction;
    private final Claims claims;

    DemoService(
            Modules modules,
            House house,
            firstdeal.identity.People staff,
            AppClock clock,
            TransactionOperations transaction,
            Claims claims) {
        this.modules = modules;
        this.house = house;
        this.staff = staff;
        this.clock = clock;
        this.transaction = transaction;
        this.claims = claims;
    }

    /** Whether this installation is new, or a demo that is not finished. */
    boolean isWanted() {
        return house.isDemo() ? !house.isDemoComplete() : staff.all().isEmpty();
    }

    /** Our company and its people, at once: everybody can sign in. */
    void open() {
        if (!house.isDemo()) {
            transaction.executeWithoutResult(_ -> {
                house.name(ITSELF, Cast.COMPANY, ZONE);
                rename();
                Cast.ALL.forEach(this::add);
                house.becomeDemo(ITSELF);
            });
        }
    }

    private void rename() {
        var us = modules.partners().get(ITSELF, Company.OURS);
        var details = CompanyDetails.of(Cast.COMPANY, "")
                .withDomain(Cast.DOMAIN)
                .withPlace("GB", "")
                .withAbout("Workflow software for operations teams.", "https://" + Cast.DOMAIN);
        modules.partners().change(ITSELF, Company.OURS, us.version(), details);
    }

    private void add(Person person) {
        modules.people().add(ITSELF, Company.OURS, ContactDetails.of(person.name(), person.mail(), person.title()));
        person.signsIn().ifPresent(role -> staff.add(ITSELF, person.name(), person.mail(), role, ZONE, Locale.UK));
    }

    /**
     * All partners; those that exist stay as they are.
     *
     * @return false when one could not be made: it is left out, and the next start tries it again
     */
    boolean play() {
        if (house.isDemoComplete()) {
            return true;
        }
        var troupe = troupe();
        var there = modules.partners().all(ITSELF).stream().map(Company::name).collect(Collectors.toSet());
        boolean whole = Situations.ALL.stream()
                .filter(it -> !there.contains(it.name()))
                .map(it -> play(it, troupe))
                .reduce(true, Boolean::logicalAnd);
        transaction.executeWithoutResult(_ -> claims.play(troupe));
        return whole;
    }

    private boolean play(Situation situation, Troupe troupe) {
        try {
            transaction.executeWithoutResult(_ -> new Story(modules, clock, troupe, situation).play());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The demo does without {}", situation.name(), e);
            return false;
        }
    }

    /** It is made once; from here on it belongs to those who try it. */
    void complete() {
        if (!house.isDemoComplete()) {
            house.demoIsComplete(ITSELF);
        }
    }

    private Troupe troupe() {
        var members = staff.all().stream().collect(Collectors.toMap(StaffMember::email, it -> it));
        var people = modules.people().of(ITSELF, List.of(Company.OURS)).stream()
                .collect(Collectors.toMap(it -> it.details().mail(), Contact::id, (a, _) -> a));
        Map<Person, Actor.Staff> actors = new HashMap<>();
        Map<Person, ContactId> contacts = new HashMap<>();
        for (Person person : Cast.ALL) {
            Optional.ofNullable(members.get(person.mail()))
                    .ifPresent(it -> actors.put(person, new Actor.Staff(it.id(), it.name(), it.role(), Scope.ALL)));
            Optional.ofNullable(people.get(person.mail())).ifPresent(it -> contacts.put(person, it));
        }
        return new Troupe(actors, contacts);
    }

    /** A new key for somebody, with everything that their role permits. */
    String key(Person person) {
        var member = troupe().actor(person);
        StaffRole role = member.role();
        return staff.mintKey(member, member.id(), "Demo", role.permissions(), null);
    }
}
