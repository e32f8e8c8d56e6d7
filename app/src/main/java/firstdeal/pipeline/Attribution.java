package firstdeal.pipeline;

import firstdeal.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What part the partner had in a deal, and by which rule.
 *
 * @param explanation why a rule was overridden, and by whom; empty when a rule says so
 */
public record Attribution(Credit credit, Rule rule, String explanation) {

    /** A two-way contact of ours counts for this long. */
    public static final Duration CONTACT = Duration.ofDays(90);

    /** Our own opportunity without any activity for this long stands in nobody's way. */
    public static final Duration IDLE = Duration.ofDays(60);

    /** Nobody of the partner has done anything yet. */
    public static final Attribution NONE = new Attribution(Credit.NONE, Rule.NOT_JOINED, "");

    /** Which rule decided. */
    public enum Rule {
        REGISTERED_FIRST,
        OURS_WAS_OPEN,
        OURS_WAS_IDLE,
        WE_TALKED,
        JOINED_BEFORE_COMMIT,
        JOINED_LATER,
        NOT_JOINED,
        OVERRIDDEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What our side had on the same account and offering.
     *
     * @param openSince our oldest opportunity that was open
     * @param lastContact the last logged contact in which both spoke
     * @param objected our owner objected in time to being called idle
     */
    public record Ours(Optional<Instant> openSince, Optional<Instant> lastContact, boolean objected) {

        public static final Ours NOTHING = new Ours(Optional.empty(), Optional.empty(), false);

        private Ours before(Instant submitted) {
            return new Ours(
                    openSince.filter(it -> !it.isAfter(submitted)),
                    lastContact.filter(it -> !it.isAfter(submitted)),
                    objected);
        }

        private Optional<Instant> lastActivity() {
            return openSince.map(
                    open -> lastContact.filter(contact -> contact.isAfter(open)).orElse(open));
        }
    }

    /** The partner's claim, approved: sourced when it was submitted before our side had anything on the account. */
    public static Attribution ofClaim(Instant submitted, Ours ours) {
        var before = ours.before(submitted);
        var activity = before.lastActivity();
        if (activity.isPresent()) {
            boolean idle = !before.objected() && !activity.get().isAfter(submitted.minus(IDLE));
            return idle ? of(Credit.SOURCED, Rule.OURS_WAS_IDLE) : of(Credit.INFLUENCED, Rule.OURS_WAS_OPEN);
        }
        boolean talked = before.lastContact()
                .filter(it -> it.isAfter(submitted.minus(CONTACT)))
                .isPresent();
        return talked ? of(Credit.INFLUENCED, Rule.WE_TALKED) : of(Credit.SOURCED, Rule.REGISTERED_FIRST);
    }

    /** A partner without a claim: influenced when they joined, with a recorded act, before the deal stood in commit. */
    public static Attribution ofJoining(Optional<LocalDate> joined, Optional<LocalDate> committed) {
        if (joined.isEmpty()) {
            return NONE;
        }
        boolean late = committed.filter(it -> it.isBefore(joined.get())).isPresent();
        return late ? of(Credit.ASSISTED, Rule.JOINED_LATER) : of(Credit.INFLUENCED, Rule.JOINED_BEFORE_COMMIT);
    }

    /** The program owner says otherwise; everybody sees it with the reason. */
    public static Attribution overridden(Credit credit, String explanation) {
        return new Attribution(credit, Rule.OVERRIDDEN, explanation);
    }

    public boolean isOverridden() {
        return rule == Rule.OVERRIDDEN;
    }

    public Text why() {
        return Text.of("pipeline.rule", "rule", rule.key(), "why", explanation);
    }

    private static Attribution of(Credit credit, Rule rule) {
        return new Attribution(credit, rule, "");
    }
}
