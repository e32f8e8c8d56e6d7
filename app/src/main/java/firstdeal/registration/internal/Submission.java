package firstdeal.registration.internal;

import firstdeal.account.Account;
import firstdeal.account.Accounts;
import firstdeal.registration.Claim;
import firstdeal.registration.ClaimCheck;
import firstdeal.registration.Finding;
import firstdeal.registration.Promise;
import firstdeal.registration.Registration;
import firstdeal.shared.Actor;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a claim takes its place: whoever holds the account's row decides, one after the other. Runs with all rows in sight. */
@Component
class Submission {

    private final RegistrationStore store;
    private final Accounts accounts;
    private final ConflictFinder conflicts;
    private final OurDeals deals;
    private final Ground ground;

    Submission(RegistrationStore store, Accounts accounts, ConflictFinder conflicts, OurDeals deals, Ground ground) {
        this.store = store;
        this.accounts = accounts;
        this.conflicts = conflicts;
        this.deals = deals;
        this.ground = ground;
    }

    /** Refuses what cannot be claimed, with the sentence beside each field. */
    void requireRight(Claim claim, Ground.Of on) {
        Map<String, Text> wrong = new LinkedHashMap<>();
        accounts.wrong(claim.account()).forEach((field, text) -> wrong.put("account." + field, text));
        wrong.putAll(ClaimCheck.wrong(claim, on.policy(), on.type(), on.today()));
        if (!wrong.isEmpty()) {
            throw new Refused(Text.of("platform.field.refused", "count", wrong.size()), wrong);
        }
    }

    /** Two who submit at one moment wait for each other here; the instant is read behind the lock, so that it tells who was first. */
    Registration place(Actor actor, Registration draft, Account account, Ground.Of on) {
        accounts.lock(account.id());
        var claim = draft.claim();
        store.ownLive(claim, account.id()).ifPresent(it -> {
            throw new Refused(
                    Text.of("registration.wrong.twice", "account", account.name()),
                    Map.of("account.name", Text.of("registration.wrong.twice", "account", account.name())));
        });
        var now = ground.now();
        var found =
                conflicts.find(new ConflictFinder.Question(actor, claim, account, draft.id(), on.today(), on.policy()));
        var finding = Finding.of(
                on.today(),
                deals.on(account, claim).stream(),
                account.ours().lastTouch().filter(_ -> !isOpen(account)),
                on.policy());
        return draft.submit(
                now,
                !store.isHeld(claim, account.id()),
                Promise.made(now, on.hours(), on.policy().answerDays()),
                found,
                finding);
    }

    /** The last touch of an open opportunity is its activity, which has a rule of its own. */
    private static boolean isOpen(Account account) {
        return account.ours() instanceof firstdeal.account.OurSide.Open;
    }
}
