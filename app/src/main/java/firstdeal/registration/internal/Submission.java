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

    private final Accounts accounts;
    private final ConflictFinder conflicts;
    private final Ground ground;

    Submission(Accounts accounts, ConflictFinder conflicts, Ground ground) {
        this.accounts = accounts;
        this.conflicts = conflicts;
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

    /**
     * The instant is read behind the lock on the account, so that it tells who was first.
     *
     * @param account of the claim, held by this transaction: two who submit at one moment wait for each other
     */
    Registration place(Actor actor, Registration draft, Account account, Ground.Of on) {
        var claim = draft.claim();
        var around = conflicts.around(claim, account, draft.id());
        requireOnce(claim, around);
        var now = ground.now();
        var finding = Finding.of(
                on.today(),
                around.ours().stream(),
                account.ours().lastTouch().filter(_ -> !isOpen(account)),
                on.policy());
        return draft.submit(
                now,
                around.claimed().noneMatch(it -> it.state().holds() && isAbout(it, claim)),
                Promise.made(now, on.hours(), on.policy().answerDays()),
                conflicts.find(new ConflictFinder.Question(actor, claim, on.today(), on.policy()), around),
                finding);
    }

    /** A partner claims an account and offering once at a time. */
    private static void requireOnce(Claim claim, ConflictFinder.Around around) {
        var own = around.claimed()
                .filter(it -> it.partner().equals(claim.partner()) && it.state().live() && isAbout(it, claim));
        if (own.findAny().isPresent()) {
            var text = Text.of(
                    "registration.wrong.twice", "account", around.account().name());
            throw new Refused(text, Map.of("account.name", text));
        }
    }

    private static boolean isAbout(Registration it, Claim claim) {
        return it.claim().offeringKey().equals(claim.offeringKey());
    }

    /** The last touch of an open opportunity is its activity, which has a rule of its own. */
    private static boolean isOpen(Account account) {
        return account.ours() instanceof firstdeal.account.OurSide.Open;
    }
}
