package firstdeal.registration;

import firstdeal.shared.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * A registration in a list.
 *
 * @param conflicts how many things stand against it that somebody should look at
 */
public record RegistrationLine(
        Registration it, String partner, Optional<DecisionClock> clock, Text standing, long conflicts) {

    public static RegistrationLine of(Registration it, String partner, Instant now) {
        var clock = it.state() instanceof State.Submitted(var promise)
                ? Optional.of(DecisionClock.of(promise, now))
                : Optional.<DecisionClock>empty();
        boolean open = it.state().live();
        return new RegistrationLine(
                it,
                partner,
                clock,
                standing(it.state()),
                open ? it.found().stream().filter(RegistrationLine::matters).count() : 0);
    }

    private static boolean matters(Conflict conflict) {
        return conflict.kind() != Conflict.Kind.CLAIMED;
    }

    /** Where it stands, in a few words. */
    public static Text standing(State state) {
        return switch (state) {
            case State.Draft() -> Text.of("registration.stands.draft");
            case State.Submitted it ->
                Text.of("registration.stands.submitted", "at", it.promise().due());
            case State.InLine _ -> Text.of("registration.stands.in-line");
            case State.NeedsInformation it ->
                Text.of("registration.stands.asked", "on", it.question().until());
            case State.Approved it ->
                Text.of("registration.stands.approved", "on", it.protection().until());
            case State.Rejected _ -> Text.of("registration.stands.rejected");
            case State.Withdrawn _ -> Text.of("registration.stands.withdrawn");
            case State.Lapsed _ -> Text.of("registration.stands.lapsed");
            case State.Revoked _ -> Text.of("registration.stands.revoked");
            case State.Expired _ -> Text.of("registration.stands.expired");
            case State.Converted _ -> Text.of("registration.stands.converted");
        };
    }

    public String path() {
        return "/deals/" + it.id();
    }
}
