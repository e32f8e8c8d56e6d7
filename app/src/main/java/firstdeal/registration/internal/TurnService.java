package firstdeal.registration.internal;

import firstdeal.account.Accounts;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFacts;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.State;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What time alone brings about: questions that nobody answered, protections that end soon or have ended, answers that are late. Each
 * registration is one transaction; whatever was done is seen in its state or its history, so that it is done once.
 */
@Service
class TurnService {

    private static final Actor ITSELF = new Actor.System("registration");
    private static final int AT_ONCE = 200;

    private final RegistrationStore store;
    private final RegistrationHistoryStore history;
    private final RegistrationChronicle chronicle;
    private final RegistrationLetters letters;
    private final Rulings rulings;
    private final Accounts accounts;
    private final PartnerFacts partners;
    private final Ground ground;
    private final Clock clock;
    private final TransactionOperations transaction;

    TurnService(
            RegistrationStore store,
            RegistrationHistoryStore history,
            RegistrationChronicle chronicle,
            RegistrationLetters letters,
            Rulings rulings,
            Accounts accounts,
            PartnerFacts partners,
            Ground ground,
            Clock clock,
            TransactionOperations transaction) {
        this.store = store;
        this.history = history;
        this.chronicle = chronicle;
        this.letters = letters;
        this.rulings = rulings;
        this.accounts = accounts;
        this.partners = partners;
        this.ground = ground;
        this.clock = clock;
        this.transaction = transaction;
    }

    void turn() {
        store.dueBefore(clock.instant(), AT_ONCE).forEach(id -> transaction.executeWithoutResult(_ -> turn(id)));
        store.late(clock.instant(), AT_ONCE).forEach(it -> transaction.executeWithoutResult(_ -> escalate(it.id())));
    }

    private void turn(RegistrationId id) {
        accounts.lock(store.get(id).account());
        var before = store.lock(id);
        var on = ground.partner(before.partner());
        var after = before.turn(on.today(), on.now());
        if (after.equals(before)) {
            return;
        }
        switch (after.state()) {
            case State.Expired _ -> rulings.end(ITSELF, after, "expired", "");
            case State.Lapsed _ -> rulings.end(ITSELF, after, "lapsed", "");
            default -> {
                store.save(after);
                chronicle.moved(ITSELF, after, "reminded", "");
            }
        }
    }

    /** Whoever manages the partner for us is told once that the promise was missed; so is our program owner. */
    private void escalate(RegistrationId id) {
        var it = store.lock(id);
        boolean told =
                history.of(id).stream().anyMatch(happened -> happened.act().equals("escalated"));
        if (told || !(it.state() instanceof State.Submitted(var promise)) || !promise.isLate(clock.instant())) {
            return;
        }
        chronicle.escalated(ITSELF, it);
        var fact = partners.of(it.partner());
        var name = ground.partner(it.partner()).partner().name();
        for (var role : List.of(Role.PAM, Role.PROGRAM_OWNER)) {
            holder(fact, role, it).ifPresent(who -> letters.late(it, who, name));
        }
    }

    private Optional<ContactId> holder(PartnerFact fact, Role role, Registration it) {
        var today = ground.partner(it.partner()).today();
        return fact.holding(Side.VENDOR, role, today).stream().findFirst().map(holder -> holder.contact());
    }
}
