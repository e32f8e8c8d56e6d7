package firstdeal.registration.internal;

import firstdeal.account.Accounts;
import firstdeal.onboarding.Me;
import firstdeal.pipeline.Opportunities;
import firstdeal.registration.Credit;
import firstdeal.registration.Policy;
import firstdeal.registration.Promise;
import firstdeal.registration.Registration;
import firstdeal.registration.Registration.Approval;
import firstdeal.registration.State;
import firstdeal.shared.Actor;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.StaffRole;
import firstdeal.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What we decide of a registration whose row is held, and what the partner and the day bring about. */
@Component
class Rulings {

    private static final int LONGEST = 2000;
    private static final int LATELY_DAYS = 30;

    private final RegistrationStore store;
    private final RegistrationHistoryStore history;
    private final RegistrationChronicle chronicle;
    private final OurDeals deals;
    private final Opportunities opportunities;
    private final Accounts accounts;
    private final Ground ground;
    private final Me me;

    Rulings(
            RegistrationStore store,
            RegistrationHistoryStore history,
            RegistrationChronicle chronicle,
            OurDeals deals,
            Opportunities opportunities,
            Accounts accounts,
            Ground ground,
            Me me) {
        this.store = store;
        this.history = history;
        this.chronicle = chronicle;
        this.deals = deals;
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.ground = ground;
        this.me = me;
    }

    void ask(Actor actor, Registration it, String question) {
        var asked = said("question", question);
        var on = ground.partner(it.partner());
        var after = it.ask(asked, actor.name(), on.now(), on.hours(), on.policy());
        store.save(after);
        chronicle.moved(actor, after, "asked", asked);
    }

    void inform(Actor actor, Registration it, String information) {
        var told = said("information", information);
        var on = ground.partner(it.partner());
        var after = it.inform(on.now(), on.hours());
        store.save(after);
        chronicle.moved(actor, after, "informed", told);
    }

    Registration approve(Actor actor, Registration it, Optional<Credit> wanted, String reason) {
        var on = ground.partner(it.partner());
        var byRule = it.finding().orElseThrow().credit();
        var credit = wanted.orElse(byRule);
        if (credit != byRule) {
            said("reason", reason);
        }
        if (credit == Credit.SOURCED && byRule == Credit.CO_SELL && !actor.may(Permission.GOVERN)) {
            throw new NotAllowed(Text.of("registration.wrong.override"));
        }
        var approval = new Approval(actor.name(), role(actor), on.now(), ownsOurs(actor, it));
        var after = it.approve(approval, steps(it, on), credit, on.today(), on.policy());
        store.save(after);
        if (after.state() instanceof State.Approved) {
            chronicle.approved(actor, after, reason);
        } else {
            chronicle.step(actor, after, reason);
        }
        return store.get(it.id());
    }

    private boolean ownsOurs(Actor actor, Registration it) {
        var account = accounts.get(it.account());
        return !deals.on(account, it.claim()).isEmpty()
                && account.owner().isPresent()
                && account.owner().equals(me.of(actor));
    }

    private static StaffRole role(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> staff.role();
            case Actor.ApiKey key -> key.role();
            case Actor.System _ -> StaffRole.PROGRAM_OWNER;
            case Actor.LinkHolder _ -> StaffRole.VIEWER;
        };
    }

    List<Policy.Step> steps(Registration it, Ground.Of on) {
        var details = on.partner().details();
        var rates = opportunities.rates();
        return on.policy()
                .stepsOf(
                        it.claim().amount(),
                        money -> rates.convert(money, on.today()),
                        details.region(),
                        details.type());
    }

    Registration reject(Actor actor, Registration it, String reason) {
        var why = said("reason", reason);
        return end(actor, it.reject(actor.name(), why, ground.now()), "rejected", why);
    }

    Registration withdraw(Actor actor, Registration it, String reason) {
        return end(actor, it.withdraw(actor.name(), reason.strip(), ground.now()), "withdrawn", reason.strip());
    }

    Registration revoke(Actor actor, Registration it, String reason) {
        var why = said("reason", reason);
        return end(actor, it.revoke(actor.name(), why, ground.now()), "revoked", why);
    }

    /** Whatever ends makes room: whoever is next in line moves up, and their clock begins. */
    Registration end(Actor actor, Registration after, String act, String note) {
        store.save(after);
        chronicle.moved(actor, after, act, note);
        if (!store.isHeld(after.claim(), after.account())) {
            store.nextInLine(after.claim(), after.account()).ifPresent(next -> {
                var on = ground.partner(next.partner());
                var promise = Promise.made(on.now(), on.hours(), on.policy().answerDays());
                var moved = next.moveUp(promise);
                store.save(moved);
                chronicle.moved(actor, moved, "moved-up", "");
            });
        }
        return after;
    }

    void extend(Actor actor, Registration it, String reason) {
        var why = said("reason", reason);
        var on = ground.partner(it.partner());
        Instant lately = on.now().minus(java.time.Duration.ofDays(LATELY_DAYS));
        boolean active = history.of(it.id()).stream()
                .anyMatch(happened ->
                        happened.at().isAfter(lately) && !happened.act().equals("reminded"));
        var after = it.extend(active, on.policy());
        store.save(after);
        chronicle.moved(actor, after, "extended", why);
    }

    void object(Actor actor, Registration it, String reason) {
        var why = said("reason", reason);
        var after = it.object();
        store.save(after);
        chronicle.objected(actor, after, why);
    }

    private static String said(String field, String text) {
        var said = text.strip();
        if (said.isEmpty()) {
            throw new Refused(
                    Text.of("registration.wrong.say-why"), Map.of(field, Text.of("registration.wrong.say-why")));
        }
        if (said.length() > LONGEST) {
            var long_ = Text.of("registration.wrong.long", "max", LONGEST);
            throw new Refused(long_, Map.of(field, long_));
        }
        return said;
    }
}
