package firstdeal.registration.internal;

import firstdeal.account.Accounts;
import firstdeal.registration.Claim;
import firstdeal.registration.ClaimCheck;
import firstdeal.shared.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of a claim before it is made. */
@Component
@Transactional(readOnly = true)
class ClaimLookup {

    private final RegistrationStore store;
    private final Accounts accounts;
    private final Ground ground;

    ClaimLookup(RegistrationStore store, Accounts accounts, Ground ground) {
        this.store = store;
        this.accounts = accounts;
        this.ground = ground;
    }

    /** What cannot be claimed, by field. */
    Map<String, Text> wrong(Claim claim) {
        var on = ground.partner(claim.partner());
        Map<String, Text> wrong = new LinkedHashMap<>();
        accounts.wrong(claim.account()).forEach((field, text) -> wrong.put("account." + field, text));
        wrong.putAll(ClaimCheck.wrong(claim, on.policy(), on.type(), on.today()));
        return wrong;
    }

    /** The same for two claims of one partner on the same account and offering. */
    String key(Claim claim) {
        return String.join(
                "\n",
                claim.partner().toString(),
                accounts.key(claim.account()),
                claim.offeringKey(),
                Boolean.toString(claim.synthetic()));
    }

    /** The partner has claimed it before, whatever became of it; only a person claims it anew. */
    boolean isClaimed(Claim claim) {
        return accounts.find(claim.account())
                .filter(it -> store.wasClaimed(claim, it.id()))
                .isPresent();
    }
}
