package firstdeal.gate;

import static firstdeal.evaluation.Cast.day;

import firstdeal.evaluation.Cast;
import firstdeal.evaluation.Evaluation;
import firstdeal.evaluation.Milestone;
import firstdeal.evaluation.Result;
import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import firstdeal.program.Condition.EnablementDelivered;
import firstdeal.program.Condition.TasksDone;
import firstdeal.program.Criterion;
import firstdeal.program.Gate;
import firstdeal.program.Label;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Ready-made gates, people who decide, and what they wish. */
final class GateCast {

    static final Instant NOW = Instant.parse("2026-09-20T10:00:00Z");
    static final LocalDate TODAY = day(19);
    static final Decider THE_PAM = new Decider("Mara", "s:1", true, false, true, false);
    static final Decider OWNER = new Decider("Kai", "s:2", true, true, false, false);
    static final Decider OWNER_AND_PAM = new Decider("Kai", "s:2", true, true, true, false);
    static final Decider SPONSOR = new Decider("Hanne", "s:3", false, false, false, true);
    static final Decider VIEWER = new Decider("Vic", "s:4", false, false, false, false);

    private GateCast() {}

    static Wish except(Kind kind, String... criteria) {
        return new Wish(
                kind,
                "",
                Optional.empty(),
                List.of(criteria).stream()
                        .map(it -> new Excepted(it, "later", TODAY.plusDays(9)))
                        .toList());
    }

    static Wish wish(Excepted excepted) {
        return new Wish(Kind.PASS_WITH_EXCEPTIONS, "", Optional.empty(), List.of(excepted));
    }

    /** Two gates; the named criteria of the first are missing. */
    static OnboardingGates gates(List<Decision> decisions, boolean met, String... missing) {
        var criteria = List.of(missing).stream().map(GateCast::task).toList();
        return of(
                List.of(
                        standing("gate-14", criteria, decisions, true, met),
                        standing("gate-30", List.of(), List.of(), false, true)),
                Optional.empty());
    }

    static OnboardingGates fastTrack(List<Criterion> at30, List<Criterion> at60, Optional<LocalDate> firstDeal) {
        return of(
                List.of(
                        standing("gate-14", List.of(), List.of(decision(1, Kind.PASS, OWNER, NOW)), false, true),
                        standing("gate-30", at30, List.of(), true, true),
                        standing("gate-60", at60, List.of(), false, false),
                        standing("gate-90", List.of(task("y")), List.of(), false, false)),
                firstDeal);
    }

    static OnboardingGates ready(OnboardingGates gates) {
        var first = gates.gates().getFirst();
        var done = standing(first.key(), List.of(), first.decisions(), true, first.meetingHeld());
        return of(List.of(done, gates.gates().getLast()), Optional.empty());
    }

    static OnboardingGates of(List<Standing> gates, Optional<LocalDate> firstDeal) {
        return new OnboardingGates(
                new OnboardingId(new UUID(0, 7)),
                new PartnerId(new UUID(0, 8)),
                TODAY,
                gates,
                List.of(),
                firstDeal.map(day -> Map.of(Milestone.FIRST_CLOSE, day)).orElse(Map.of()));
    }

    static Standing standing(
            String key, List<Criterion> criteria, List<Decision> decisions, boolean inHand, boolean meetingHeld) {
        var gate = new Gate(key, key, 14, Gate.Mode.STRICT, Optional.of(key + "-review"), "?", criteria, List.of());
        var results = criteria.stream()
                .map(it -> Evaluation.of(it, Cast.team().facts(), TODAY))
                .toList();
        var isReady = results.stream().allMatch(Result::met);
        var state = GateState.of(decisions, inHand, isReady, day(14), TODAY);
        return new Standing(gate, "p", state, day(14), day(95), results, List.of(), decisions, meetingHeld);
    }

    static Criterion task(String key) {
        return new TasksDone(Label.of(key), Set.of(key), Optional.empty());
    }

    static Criterion enabled(String key) {
        return new EnablementDelivered(Label.of(key), Role.AE, Side.PARTNER, 2, true);
    }

    static Decision decision(int number, Kind kind, Decider by, Instant at) {
        return new Decision(
                new DecisionId(new UUID(1, number)),
                "gate-14",
                number,
                kind,
                at,
                TODAY,
                by.name(),
                by.key(),
                "why",
                kind == Kind.HOLD ? Optional.of(TODAY.plusDays(3)) : Optional.empty(),
                List.of(),
                true,
                Optional.empty());
    }
}
