package firstdeal.gate;

import firstdeal.evaluation.Result;
import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import firstdeal.program.Condition;
import firstdeal.program.Criterion;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be decided about a gate, by whom and when. Each method returns quietly or says no with the reason. */
public final class DecisionRules {

    /** So many criteria of a gate may be excepted. */
    public static final int EXCEPTIONS_AT_MOST = 2;

    /** So long a decision can be taken back by whoever made it. */
    public static final Duration UNDO_WITHIN = Duration.ofMinutes(10);

    private DecisionRules() {}

    /** The decisions that follow from a wish, by gate: one, or with a fast-track several. */
    public static List<Ruled> rule(Wish wish, OnboardingGates all, Standing gate, Decider decider) {
        requireAllowed(wish.kind(), decider);
        return switch (wish.kind()) {
            case PASS -> List.of(pass(wish, all, gate));
            case PASS_WITH_EXCEPTIONS, PROPOSE_EXCEPTIONS -> List.of(except(wish, all, gate));
            case HOLD -> List.of(hold(wish, all, gate));
            case WAIVE -> List.of(waive(wish, all, gate));
            case REOPEN -> List.of(reopen(wish, gate));
            case FAST_TRACK -> FastTrack.rule(wish, all, gate);
            case ATTEST, OPEN_BY_DAY, UNDO -> throw new Refused(Text.of("gate.refused.unknown"));
        };
    }

    /** One decision that may be made. */
    public record Ruled(Standing gate, Kind kind, List<Excepted> exceptions) {}

    /** Why this person may not decide this, before the gate is looked at; empty when they may. */
    public static Optional<Text> notAllowed(Kind kind, Decider decider) {
        return switch (kind) {
            case PASS, HOLD, PROPOSE_EXCEPTIONS ->
                decider.decides() || decider.isOurSponsor()
                        ? Optional.empty()
                        : Optional.of(Text.of("gate.not-allowed.decide"));
            case PASS_WITH_EXCEPTIONS -> above(decider, Text.of("gate.not-allowed.except"));
            case WAIVE -> above(decider, Text.of("gate.not-allowed.waive"));
            case REOPEN -> decider.governs() ? Optional.empty() : Optional.of(Text.of("gate.not-allowed.reopen"));
            case FAST_TRACK -> {
                var text = Text.of("gate.not-allowed.fast-track");
                yield decider.governs() ? above(decider, text) : Optional.of(text);
            }
            case ATTEST, OPEN_BY_DAY, UNDO -> Optional.of(Text.of("gate.not-allowed.decide"));
        };
    }

    private static Optional<Text> above(Decider decider, Text text) {
        if (decider.standsAbove()) {
            return Optional.empty();
        }
        return Optional.of(decider.isPam() ? Text.of("gate.not-allowed.pam", "why", text) : text);
    }

    private static void requireAllowed(Kind kind, Decider decider) {
        notAllowed(kind, decider).ifPresent(why -> {
            throw new NotAllowed(why);
        });
    }

    private static Ruled pass(Wish wish, OnboardingGates all, Standing gate) {
        requireInHand(all, gate);
        if (!gate.isReady()) {
            throw new Refused(
                    Text.of("gate.refused.not-ready", "gate", gate.gate().title(), "n", gate.missingCount()),
                    missing(gate.missing()));
        }
        requireReasonWithoutMeeting(wish, gate);
        return new Ruled(gate, Kind.PASS, List.of());
    }

    /** One sentence for each criterion that is missing. */
    public static List<Text> missing(List<Result> results) {
        return results.stream()
                .map(it -> Text.of(
                        "evaluation.missing.detail",
                        "title",
                        it.title(),
                        "why",
                        it.whatIsMissing().orElseThrow()))
                .toList();
    }

    private static Ruled except(Wish wish, OnboardingGates all, Standing gate) {
        requireInHand(all, gate);
        if (gate.isReady()) {
            throw new Refused(Text.of("gate.refused.nothing-to-except"));
        }
        var exceptions = checked(wish.exceptions(), gate, all.today());
        if (exceptions.size() > EXCEPTIONS_AT_MOST) {
            throw field("exceptions", Text.of("gate.refused.too-many-exceptions", "most", EXCEPTIONS_AT_MOST));
        }
        requireNothingElseMissing(gate, exceptions);
        requireReasonWithoutMeeting(wish, gate);
        return new Ruled(gate, wish.kind(), exceptions);
    }

    static List<Excepted> checked(List<Excepted> wished, Standing gate, LocalDate today) {
        var checked = new ArrayList<Excepted>();
        for (var wish : wished) {
            var result = named(wish.criterion(), gate)
                    .orElseThrow(() -> field(
                            "exceptions", Text.of("gate.refused.no-such-criterion", "criterion", wish.criterion())));
            if (result.met()) {
                throw field("exceptions", Text.of("gate.refused.already-met", "title", result.title()));
            }
            if (isUntouchable(result.criterion())) {
                throw field("exceptions", Text.of("gate.refused.never-excepted", "title", result.title()));
            }
            if (wish.reason().isBlank()) {
                throw field("exceptions", Text.of("gate.refused.exception-reason", "title", result.title()));
            }
            if (!wish.owedBy().isAfter(today)) {
                throw field("exceptions", Text.of("gate.refused.exception-owed", "title", result.title()));
            }
            if (checked.stream().noneMatch(it -> it.criterion().equals(result.key()))) {
                checked.add(new Excepted(result.key(), wish.reason().strip(), wish.owedBy()));
            }
        }
        return checked;
    }

    static Optional<Result> named(String criterion, Standing gate) {
        return gate.criteria().stream()
                .filter(it -> it.criterion()
                        .conditions()
                        .anyMatch(condition -> condition.label().key().equals(criterion)))
                .findFirst();
    }

    /** Agreements and sponsors are what everything else stands on. */
    public static boolean isUntouchable(Criterion criterion) {
        return criterion
                .conditions()
                .anyMatch(it -> it instanceof Condition.AgreementExecuted || it instanceof Condition.SponsorsNamed);
    }

    static void requireNothingElseMissing(Standing gate, List<Excepted> exceptions) {
        var rest = gate.missing().stream()
                .filter(it -> exceptions.stream().noneMatch(e -> e.criterion().equals(it.key())))
                .toList();
        if (!rest.isEmpty()) {
            throw new Refused(Text.of("gate.refused.still-missing", "n", rest.size()), missing(rest));
        }
    }

    private static Ruled hold(Wish wish, OnboardingGates all, Standing gate) {
        requireInHand(all, gate);
        requireReason(wish, Text.of("gate.refused.hold-reason"));
        if (wish.reviewOn().filter(day -> day.isAfter(all.today())).isEmpty()) {
            throw field("reviewOn", Text.of("gate.refused.review-date"));
        }
        return new Ruled(gate, Kind.HOLD, List.of());
    }

    private static Ruled waive(Wish wish, OnboardingGates all, Standing gate) {
        requireInHand(all, gate);
        requireReason(wish, Text.of("gate.refused.waive-reason"));
        return new Ruled(gate, Kind.WAIVE, List.of());
    }

    private static Ruled reopen(Wish wish, Standing gate) {
        if (!gate.state().passed()) {
            throw new Refused(
                    Text.of("gate.refused.not-passed", "gate", gate.gate().title()));
        }
        requireReason(wish, Text.of("gate.refused.reopen-reason"));
        return new Ruled(gate, Kind.REOPEN, List.of());
    }

    /** The decision that may be taken back now. */
    public static Decision requireUndoable(
            DecisionId id, Standing gate, OnboardingGates all, Decider decider, Instant now) {
        var last = Decision.standing(gate.decisions())
                .filter(it -> it.id().equals(id))
                .orElseThrow(() -> new Refused(Text.of("gate.refused.undo-not-last")));
        if (!last.byKey().equals(decider.key())) {
            throw new NotAllowed(Text.of("gate.not-allowed.undo", "name", last.by()));
        }
        if (Duration.between(last.at(), now).compareTo(UNDO_WITHIN) > 0) {
            throw new Refused(Text.of("gate.refused.undo-too-late", "minutes", UNDO_WITHIN.toMinutes()));
        }
        var later =
                all.gates().subList(all.gates().indexOf(gate) + 1, all.gates().size());
        if (last.kind().opensTheNextPhase() && later.stream().anyMatch(it -> isDecidedAfter(it, last))) {
            throw new Refused(Text.of("gate.refused.undo-later-decided"));
        }
        return last;
    }

    private static boolean isDecidedAfter(Standing gate, Decision decision) {
        return gate.decisions().stream().anyMatch(it -> it.at().isAfter(decision.at()));
    }

    static void requireInHand(OnboardingGates all, Standing gate) {
        if (gate.state().passed()) {
            var by = Decision.standing(gate.decisions()).orElseThrow();
            throw new StaleData(
                    by.id(),
                    Text.of(
                            "gate.refused.already-passed",
                            "gate",
                            gate.gate().title(),
                            "name",
                            by.by(),
                            "day",
                            by.on()));
        }
        if (!all.isInHand(gate)) {
            throw new Refused(Text.of(
                    "gate.refused.order",
                    "gate",
                    gate.gate().title(),
                    "first",
                    all.inHand().map(it -> it.gate().title()).orElse("")));
        }
    }

    private static void requireReasonWithoutMeeting(Wish wish, Standing gate) {
        if (!gate.meetingHeld()) {
            requireReason(wish, Text.of("gate.refused.no-meeting"));
        }
    }

    static void requireReason(Wish wish, Text text) {
        if (wish.reason().isEmpty()) {
            throw field("reason", text);
        }
    }

    static Refused field(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
