package firstdeal.registration;

import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that stands against a claim, as it was found.
 *
 * @param who whose claim, or whose opportunity
 * @param account as it is called there
 * @param offering empty where our book does not say
 * @param word where the other claim stands, or the account in our book
 * @param since when it was submitted or opened
 * @param last our last activity
 * @param likeness 100 for the same account, else the chance in hundredths that it is
 * @param reasons why it may be the same
 * @param link where it stands
 */
public record Conflict(
        Kind kind,
        String who,
        String account,
        String offering,
        String word,
        Optional<LocalDate> since,
        Optional<LocalDate> last,
        int likeness,
        List<String> reasons,
        String link) {

    public enum Kind {
        /** A claim that holds the account and offering. */
        HELD,
        /** A claim on the account, ended or on another offering. */
        CLAIMED,
        OUR_OPPORTUNITY,
        OUR_IDLE_OPPORTUNITY,
        CUSTOMER,
        /** Another account that may be the same. */
        ALIKE
    }

    public Conflict {
        reasons = List.copyOf(reasons);
    }

    public boolean sameAccount() {
        return likeness == 100;
    }

    public Text says() {
        var said = switch (kind) {
            case HELD -> Text.of("registration.conflict.held");
            case CLAIMED -> Text.of("registration.conflict.claimed");
            case OUR_OPPORTUNITY -> Text.of("registration.conflict.ours");
            case OUR_IDLE_OPPORTUNITY -> Text.of("registration.conflict.idle");
            case CUSTOMER -> Text.of("registration.conflict.customer");
            case ALIKE -> Text.of("registration.conflict.alike");
        };
        return said.with("who", who).with("account", account);
    }

    /** The rule that applies. */
    public Text rule() {
        return switch (kind) {
            case HELD -> sameAccount() ? Text.of("registration.rule.held") : Text.of("registration.rule.look");
            case CLAIMED -> Text.of("registration.rule.claimed");
            case OUR_OPPORTUNITY -> Text.of("registration.rule.ours");
            case OUR_IDLE_OPPORTUNITY -> Text.of("registration.rule.idle");
            case CUSTOMER -> Text.of("registration.rule.customer");
            case ALIKE -> Text.of("registration.rule.look");
        };
    }
}
