package firstdeal.pipeline;

import firstdeal.account.AccountId;
import firstdeal.pipeline.Commitment.Word;
import firstdeal.pipeline.Owners.Confirmed;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named account with a deal that we work with a partner.
 *
 * @param acts when somebody of the partner did something for it
 * @param slips how often its close date moved later
 * @param others further partners with a part in it
 * @param playbook the document by which it is worked
 */
public record Opportunity(
        OpportunityId id,
        About about,
        Terms terms,
        Owners owners,
        Commitment commitment,
        Attribution attribution,
        Outcome outcome,
        Acts acts,
        Slips slips,
        List<Other> others,
        Optional<String> playbook,
        int version) {

    /** The account as it was called when the deal was opened. */
    public record Account(AccountId id, String name) {}

    /** Another partner beside the one that works it. */
    public record Other(PartnerId partner, Part part) {}

    /** More partners than these have no part in one deal. */
    public static final int MOST_OTHERS = 10;

    public Opportunity {
        others = List.copyOf(others);
    }

    /** Open in a stage, with nothing said of it yet. */
    public static Opportunity opened(OpportunityId id, About about, String stage) {
        return new Opportunity(
                id,
                about,
                Terms.at(stage),
                Owners.NOBODY,
                Commitment.NONE,
                Attribution.NONE,
                new Outcome.Open(),
                Acts.NONE,
                Slips.NONE,
                List.of(),
                Optional.empty(),
                0);
    }

    public PartnerId partner() {
        return about.partner();
    }

    public OnboardingId run() {
        return about.run();
    }

    public Account account() {
        return about.account();
    }

    public boolean synthetic() {
        return about.synthetic();
    }

    public boolean isOpen() {
        return outcome instanceof Outcome.Open;
    }

    public boolean isWon() {
        return outcome instanceof Outcome.Won;
    }

    /** Open or won, and not a rehearsal: what figures are about. */
    public boolean counts() {
        return !synthetic() && (isOpen() || isWon());
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
        return isOpen()
                && isJoint()
                && commitment.stands()
                && !hasSlipped(today)
                && terms.closes().isPresent();
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
        outcome.requireOpen();
        if (!terms.closes().equals(next.closes())) {
            next.requireToClose(today);
        }
        boolean later = next.closes().isPresent()
                && terms.closes().filter(it -> it.isBefore(next.closes().get())).isPresent();
        var moved = new Slips(slips.first().or(next::closes), slips.times() + (later ? 1 : 0));
        return with(next, moved);
    }

    public Opportunity withOwners(Owners next) {
        outcome.requireOpen();
        return with(next);
    }

    /** An owner confirms, or somebody says that they did; the partner's confirmation is an act of theirs. */
    public Opportunity confirmed(Side side, Confirmed word) {
        outcome.requireOpen();
        if (owners.of(side).isEmpty()) {
            refuse("side", Text.of("pipeline.wrong.nobody-to-confirm", "side", side));
        }
        var next = with(owners.confirmed(side, word));
        return side == Side.PARTNER ? next.acted(word.on()) : next;
    }

    /** Our owner puts it into commit, or the partner's confirms that it is. */
    public Opportunity committed(Side side, Word word) {
        outcome.requireOpen();
        if (side == Side.PARTNER && !commitment.isSet()) {
            refuse("side", Text.of("pipeline.wrong.nothing-to-confirm"));
        }
        if (terms.amount().isEmpty() || terms.closes().isEmpty()) {
            throw new Refused(Text.of("pipeline.wrong.commit-needs"));
        }
        if (terms.closes().get().isBefore(word.on())) {
            refuse(
                    "closes",
                    Text.of("pipeline.wrong.closes-past", "day", terms.closes().get()));
        }
        if (!owners.isConfirmed(side)) {
            refuse("side", Text.of("pipeline.wrong.commit-by-owner", "side", side));
        }
        var next = with(commitment.said(side, word));
        return side == Side.PARTNER ? next.acted(word.on()) : next;
    }

    public Opportunity uncommitted(Side side) {
        outcome.requireOpen();
        return with(commitment.takenBack(side));
    }

    /** Somebody of the partner did something for it; by that they joined. */
    public Opportunity acted(LocalDate on) {
        var next = acts.on(on);
        var byRule = attribution.rule() == Attribution.Rule.NOT_JOINED
                ? Attribution.ofJoining(next.first(), commitment.stoodOn())
                : attribution;
        return with(byRule, next);
    }

    public Opportunity credited(Attribution next) {
        return with(next, acts).requireOneSource();
    }

    /** @param on at most today */
    public Opportunity won(LocalDate on, LocalDate today, String by) {
        var next = outcome.won(on, today, by);
        if (terms.amount().isEmpty()) {
            throw new Refused(Text.of("pipeline.wrong.won-without-amount"));
        }
        return with(next);
    }

    public Opportunity lost(Outcome.Loss kind, String reason, LocalDate today, String by) {
        return with(outcome.lost(kind, reason, today, by));
    }

    /** A won deal was not won after all. */
    public Opportunity reversed(String reason, LocalDate on, LocalDate today, String by) {
        return with(outcome.reversed(reason, on, today, by));
    }

    /** What was lost or reversed is worked again. */
    public Opportunity reopened() {
        return with(outcome.reopened());
    }

    /** Another partner with a part in it, or none: at most one partner sourced a deal. */
    public Opportunity beside(PartnerId other, Optional<Part> part) {
        if (other.equals(partner())) {
            refuse("partner", Text.of("pipeline.wrong.beside-itself"));
        }
        var next = new java.util.ArrayList<>(
                others.stream().filter(it -> !it.partner().equals(other)).toList());
        part.ifPresent(it -> next.add(new Other(other, it)));
        if (next.size() > MOST_OTHERS) {
            refuse("partner", Text.of("pipeline.wrong.beside-many", "most", MOST_OTHERS));
        }
        return with(next).requireOneSource();
    }

    public Opportunity following(Optional<String> document) {
        return new Opportunity(
                id, about, terms, owners, commitment, attribution, outcome, acts, slips, others, document, version);
    }

    private Opportunity requireOneSource() {
        long sources = others.stream().filter(it -> it.part() == Part.SOURCED).count()
                + (attribution.credit() == Credit.SOURCED ? 1 : 0);
        if (sources > 1) {
            refuse("part", Text.of("pipeline.wrong.two-sources"));
        }
        return this;
    }

    private static void refuse(String field, Text text) {
        throw new Refused(text, Map.of(field, text));
    }

    private Opportunity with(Terms next, Slips moved) {
        return new Opportunity(
                id, about, next, owners, commitment, attribution, outcome, acts, moved, others, playbook, version);
    }

    private Opportunity with(List<Other> next) {
        return new Opportunity(
                id, about, terms, owners, commitment, attribution, outcome, acts, slips, next, playbook, version);
    }

    private Opportunity with(Owners next) {
        return new Opportunity(
                id, about, terms, next, commitment, attribution, outcome, acts, slips, others, playbook, version);
    }

    private Opportunity with(Commitment next) {
        return new Opportunity(
                id, about, terms, owners, next, attribution, outcome, acts, slips, others, playbook, version);
    }

    private Opportunity with(Attribution next, Acts done) {
        return new Opportunity(
                id, about, terms, owners, commitment, next, outcome, done, slips, others, playbook, version);
    }

    private Opportunity with(Outcome next) {
        return new Opportunity(
                id, about, terms, owners, commitment, attribution, next, acts, slips, others, playbook, version);
    }
}
