package firstdeal.gate;

import firstdeal.evaluation.Result;
import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Text;
import firstdeal.track.TrackFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The room of one gate: the answer, what is missing and what is there, what changed, and the decision.
 *
 * @param number counts the gates from 1
 * @param track where the run is; drawn above everything
 * @param first the gate that comes before this one can be decided; empty when it can, or is passed
 * @param closed why nothing can be decided here at all
 * @param proposed exceptions that wait for somebody who may grant them
 * @param earlier decisions, the latest first
 */
public record GatePage(
        OnboardingFrame frame,
        int number,
        TrackFacts track,
        Standing standing,
        Optional<Standing> first,
        LocalDate today,
        Optional<Text> closed,
        List<Choice> choices,
        List<Standing> together,
        List<Excepted> proposed,
        Optional<Since> since,
        List<Past> earlier) {

    /** What is different from when this reader looked last. */
    public record Since(Instant at, List<Result> met, List<Result> lost) {}

    /** @param undoable by this reader, now */
    public record Past(Decision decision, Snapshot evidence, boolean undoable) {

        /** How a criterion was called when it was decided. */
        public String title(String criterion) {
            return evidence.criteria().stream()
                    .filter(it -> it.key().equals(criterion))
                    .map(Snapshot.Line::title)
                    .findFirst()
                    .orElse(criterion);
        }
    }

    public String path() {
        return frame.path() + "/gates/" + standing.key();
    }

    public Text headline() {
        return headline(standing, first, today);
    }

    static Text headline(Standing gate, Optional<Standing> first, LocalDate today) {
        int n = gate.missingCount();
        return switch (gate.state()) {
            case GateState.Passed it ->
                Text.of("gate.head.passed", "day", it.decision().on());
            case GateState.PassedWithExceptions it ->
                Text.of(
                        "gate.head.excepted",
                        "day",
                        it.decision().on(),
                        "n",
                        it.decision().exceptions().size());
            case GateState.Waived it ->
                Text.of("gate.head.waived", "day", it.decision().on());
            case GateState.Held it
            when !it.reviewOn().isAfter(today) ->
                Text.of(
                        "gate.head.review",
                        "n",
                        n,
                        "when",
                        it.reviewOn().equals(today) ? "today" : "before",
                        "day",
                        it.reviewOn());
            case GateState.Held it -> Text.of("gate.head.held", "n", n, "day", it.reviewOn());
            case GateState.Reopened _ -> Text.of("gate.head.reopened", "n", n);
            case GateState.Upcoming _ ->
                Text.of(
                        "gate.head.upcoming",
                        "n",
                        n,
                        "first",
                        first.map(it -> it.gate().title()).orElse(""));
            case GateState.Ready _ ->
                Text.of("gate.head.ready", "gate", gate.gate().title());
            case GateState.Open it ->
                Text.of("gate.head.open", "n", n, "when", it.overdue() ? "late" : "due", "day", gate.due());
        };
    }

    public int met() {
        return standing.criteria().size() - standing.missingCount();
    }

    public List<Result> metCriteria() {
        return standing.criteria().stream().filter(Result::met).toList();
    }

    /** Late when its own last day is over, or that of the gate. */
    public boolean late(Result result) {
        return !result.met() && today.isAfter(due(result));
    }

    public LocalDate due(Result result) {
        return result.due().orElse(standing.due());
    }

    public List<Remedy> remedies(Result missing) {
        return standing.state().passed() ? List.of() : Remedy.of(missing, frame.path(), "/partners/" + frame.partner());
    }

    /** True when the reader can decide something. */
    public boolean canDecide() {
        return closed.isEmpty() && choices.stream().anyMatch(Choice::open);
    }

    public boolean offers(Kind kind) {
        return choices.stream().anyMatch(it -> it.kind() == kind && it.open());
    }

    public boolean offersExceptions() {
        return offers(Kind.PASS_WITH_EXCEPTIONS) || offers(Kind.PROPOSE_EXCEPTIONS) || offers(Kind.FAST_TRACK);
    }

    /** What one gate may be passed without. */
    public record Exceptable(Standing gate, List<Result> criteria) {}

    /** Of this gate, and of those that the fast track would decide with it. */
    public List<Exceptable> exceptable() {
        var others = offers(Kind.FAST_TRACK) ? together.stream() : Stream.<Standing>empty();
        return Stream.concat(Stream.of(standing), others.filter(it -> !it.key().equals(standing.key())))
                .map(it -> new Exceptable(it, Choice.exceptable(it).toList()))
                .filter(it -> !it.criteria().isEmpty())
                .toList();
    }

    public Optional<Excepted> proposed(Result result) {
        return proposed.stream()
                .filter(it -> it.criterion().equals(result.key()))
                .findFirst();
    }

    /** What most would choose: to pass what is ready, else to hold. */
    public String likely() {
        if (offers(Kind.PASS)) {
            return Kind.PASS.key();
        }
        return offers(Kind.HOLD) ? Kind.HOLD.key() : "";
    }
}
