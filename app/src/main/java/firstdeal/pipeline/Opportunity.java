package firstdeal.pipeline;

import firstdeal.account.AccountId;
import firstdeal.pipeline.Commitment.Word;
import firstdeal.pipeline.Owners.Confirmed;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A named account with a deal that we work with a partner.
 *
 * @param partner whose people own it with ours
 * @param run the run under which it was opened; it goes on after its end
 * @param offering what is sold, in the words of the registration, or empty
 * @param synthetic it only rehearses the way and counts nowhere
 * @param registration the claim from which it came
 * @param acts when somebody of the partner did something for it
 * @param slips how often its close date moved later
 * @param others further partners with a part in it
 * @param playbook the document by which it is worked
 */
public record Opportunity(
        OpportunityId id,
        PartnerId partner,
        OnboardingId run,
        Account account,
        String offering,
        boolean synthetic,
        Optional<UUID> registration,
        Terms terms,
        Owners owners,
        Commitment commitment,
        Attribution attribution,
        Outcome outcome,
        Acts acts,
        Slips slips,
        List<Other> others,
        Optional<String> playbook,
        Instant openedAt,
        int version) {

    /** The account as it was called when the deal was opened. */
    public record Account(AccountId id, String name) {}

    /** The first and the last recorded act of the partner's people. */
    public record Acts(Optional<LocalDate> first, Optional<LocalDate> last) {

        public static final Acts NONE = new Acts(Optional.empty(), Optional.empty());

        Acts on(LocalDate day) {
            return new Acts(
                    first.filter(it -> it.isBefore(day)).or(() -> Optional.of(day)),
                    last.filter(it -> it.isAfter(day)).or(() -> Optional.of(day)));
        }
    }

    /** @param first the close date that was said first */
    public record Slips(Optional<LocalDate> first, int times) {

        public static final Slips NONE = new Slips(Optional.empty(), 0);
    }

    /** Another partner beside the one that works it. */
    public record Other(PartnerId partner, Part part) {}

    /** What another partner is to a deal. */
    public enum Part {
        SOURCED,
        INFLUENCED,
        CO_SELL;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** More partners than these have no part in one deal. */
    public static final int MOST_OTHERS = 10;

    public Opportunity {
        others = List.copyOf(others);
    }

    public boolean isOpen() {
        return outcome instanceof Outcome.Open;
    }

    public boolean isWon() {
        return outcome instanceof Outcome.Won;
    }

    /** Open or won, and not a rehearsal: what figures are about. */
    public boolean counts() {
        return !synthetic && (isOpen() || isWon());
    }

    public boolean isJoint() {
        return owners.isJoint();
    }

    public Optional<LocalDate> wonOn() {
        return outcome instanceof Outcome.Won(var on, var _) ? Optional.of(on) : Optional.empty();
    }

    /** The day on which it was won, else the one on which it is expected. */
    public Optional<LocalDate> closes() {
        return wonOn().or(terms::closes);
    }

    /** In commit both have said so and the day has not passed. */
    public Category category(LocalDate today) {
        if (isWon()) {
            return Category.CLOSED;
        }
        if (commitment.isSet()) {
            return isCommitted(today) ? Category.COMMIT : Category.BEST_CASE;
        }
        return terms.category();
    }

    public boolean isCommitted(LocalDate today) {
        return isOpen() && isJoint() && commitment.stands() && !hasSlipped(today) && terms.closes().isPresent();
    }

    /** It stood in commit and its day has passed. */
    public boolean hasSlipped(LocalDate today) {
        return isOpen()
                && commitment.isSet()
                && terms.closes().filter(it -> it.isBefore(today)).isPresent();
    }

    /** Its close date lies behind us, whatever was said of it. */
    public boolean isLate(LocalDate today) {
        return isOpen() && terms.closes().filter(it -> it.isBefore(today)).isPresent();
    }

    public Opportunity withTerms(Terms next, LocalDate today) {
        requireOpen();
        next.closes()
                .filter(day -> day.isBefore(today) && !terms.closes().equals(next.closes()))
                .ifPresent(day -> refuse("closes", Text.of("pipeline.wrong.closes-past", "day", day)));
        boolean later = next.closes().isPresent()
                && terms.closes().filter(it -> it.isBefore(next.closes().get())).isPresent();
        var moved = new Slips(slips.first().or(next::closes), slips.times() + (later ? 1 : 0));
        return copy(next, owners, commitment, attribution, outcome, acts, moved);
    }

    public Opportunity withOwners(Owners next) {
        requireOpen();
        return copy(terms, next, commitment, attribution, outcome, acts, slips);
    }

    /** An owner confirms, or somebody says that they did; the partner's confirmation is an act of theirs. */
    public Opportunity confirmed(Side side, Confirmed word) {
        requireOpen();
        if (owners.of(side).isEmpty()) {
            refuse("side", Text.of("pipeline.wrong.nobody-to-confirm", "side", side));
        }
        var next = copy(terms, owners.confirmed(side, word), commitment, attribution, outcome, acts, slips);
        return side == Side.PARTNER ? next.acted(word.on()) : next;
    }

    /** Our owner puts it into commit, or the partner's confirms that it is. */
    public Opportunity committed(Side side, Word word) {
        requireOpen();
        if (side == Side.PARTNER && !commitment.isSet()) {
            refuse("side", Text.of("pipeline.wrong.nothing-to-confirm"));
        }
        if (terms.amount().isEmpty() || terms.closes().isEmpty()) {
            throw new Refused(Text.of("pipeline.wrong.commit-needs"));
        }
        if (terms.closes().get().isBefore(word.on())) {
            refuse("closes", Text.of("pipeline.wrong.closes-past", "day", terms.closes().get()));
        }
        if (!owners.isConfirmed(side)) {
            refuse("side", Text.of("pipeline.wrong.commit-by-owner", "side", side));
        }
        var next = copy(terms, owners, commitment.said(side, word), attribution, outcome, acts, slips);
        return side == Side.PARTNER ? next.acted(word.on()) : next;
    }

    public Opportunity uncommitted(Side side) {
        requireOpen();
        return copy(terms, owners, commitment.takenBack(side), attribution, outcome, acts, slips);
    }

    /** Somebody of the partner did something for it; by that they joined. */
    public Opportunity acted(LocalDate on) {
        var next = acts.on(on);
        var byRule = attribution.rule() == Attribution.Rule.NOT_JOINED
                ? Attribution.ofJoining(next.first(), commitment.stoodOn())
                : attribution;
        return copy(terms, owners, commitment, byRule, outcome, next, slips);
    }

    public Opportunity credited(Attribution next) {
        return copy(terms, owners, commitment, next, outcome, acts, slips).requireOneSource();
    }

    /** @param on at most today */
    public Opportunity won(LocalDate on, LocalDate today, String by) {
        requireOpen();
        if (on.isAfter(today)) {
            refuse("on", Text.of("pipeline.wrong.won-later", "day", on));
        }
        if (terms.amount().isEmpty()) {
            throw new Refused(Text.of("pipeline.wrong.won-without-amount"));
        }
        return with(new Outcome.Won(on, by));
    }

    public Opportunity lost(Outcome.Loss kind, String reason, LocalDate today, String by) {
        requireOpen();
        requireReason(reason);
        return with(new Outcome.Lost(today, kind, reason.strip(), by));
    }

    /** A won deal was not won after all. */
    public Opportunity reversed(String reason, LocalDate on, LocalDate today, String by) {
        requireReason(reason);
        if (!(outcome instanceof Outcome.Won(var wonOn, var _))) {
            throw new Refused(Text.of("pipeline.wrong.not-won"));
        }
        if (on.isBefore(wonOn) || on.isAfter(today)) {
            refuse("on", Text.of("pipeline.wrong.reversed-when", "first", wonOn, "last", today));
        }
        return with(new Outcome.Reversed(wonOn, on, reason.strip(), by));
    }

    /** What was lost or reversed is worked again. */
    public Opportunity reopened() {
        if (isOpen() || isWon()) {
            throw new Refused(Text.of("pipeline.wrong.not-lost"));
        }
        return with(new Outcome.Open());
    }

    /** Another partner with a part in it, or none: at most one partner sourced a deal. */
    public Opportunity beside(PartnerId other, Optional<Part> part) {
        if (other.equals(partner)) {
            refuse("partner", Text.of("pipeline.wrong.beside-itself"));
        }
        var next = new java.util.ArrayList<>(
                others.stream().filter(it -> !it.partner().equals(other)).toList());
        part.ifPresent(it -> next.add(new Other(other, it)));
        if (next.size() > MOST_OTHERS) {
            refuse("partner", Text.of("pipeline.wrong.beside-many", "most", MOST_OTHERS));
        }
        return new Opportunity(
                        id, partner, run, account, offering, synthetic, registration, terms, owners, commitment,
                        attribution, outcome, acts, slips, next, playbook, openedAt, version)
                .requireOneSource();
    }

    /** It comes from this claim. */
    public Opportunity from(UUID claim) {
        return new Opportunity(
                id, partner, run, account, offering, synthetic, Optional.of(claim), terms, owners, commitment,
                attribution, outcome, acts, slips, others, playbook, openedAt, version);
    }

    public Opportunity following(Optional<String> document) {
        return new Opportunity(
                id, partner, run, account, offering, synthetic, registration, terms, owners, commitment, attribution,
                outcome, acts, slips, others, document, openedAt, version);
    }

    private Opportunity requireOneSource() {
        long sources = others.stream().filter(it -> it.part() == Part.SOURCED).count()
                + (attribution.credit() == Credit.SOURCED ? 1 : 0);
        if (sources > 1) {
            refuse("part", Text.of("pipeline.wrong.two-sources"));
        }
        return this;
    }

    private Opportunity with(Outcome next) {
        return copy(terms, owners, commitment, attribution, next, acts, slips);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Refused(Text.of("pipeline.wrong.closed", "outcome", outcome.key()));
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            refuse("reason", Text.of("pipeline.wrong.reason"));
        }
    }

    private static void refuse(String field, Text text) {
        throw new Refused(text, Map.of(field, text));
    }

    private Opportunity copy(
            Terms terms,
            Owners owners,
            Commitment commitment,
            Attribution attribution,
            Outcome outcome,
            Acts acts,
            Slips slips) {
        return new Opportunity(
                id, partner, run, account, offering, synthetic, registration, terms, owners, commitment, attribution,
                outcome, acts, slips, others, playbook, openedAt, version);
    }
}
