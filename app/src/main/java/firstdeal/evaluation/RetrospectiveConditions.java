package firstdeal.evaluation;

import firstdeal.evaluation.Evidence.Kind;
import firstdeal.program.Condition.RetrospectiveDone;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The condition on the retrospective: held whole, or certain questions of it answered. */
final class RetrospectiveConditions {

    private RetrospectiveConditions() {}

    static Result done(RetrospectiveDone condition, Facts facts, LocalDate today) {
        var held = facts.retrospective();
        if (held.isEmpty()) {
            return Result.missing(
                    condition,
                    List.of(),
                    condition.answers().isEmpty()
                            ? Text.of("evaluation.missing.retrospective")
                            : Text.of(
                                    "evaluation.missing.retrospective-answers",
                                    "questions",
                                    readable(condition.answers())),
                    facts.people().managers());
        }
        var missing = condition.answers().isEmpty()
                ? whole(condition, held.get(), facts, today)
                : answers(condition, held.get());
        var evidence = List.of(evidence(held.get()));
        return missing.isEmpty()
                ? Result.met(condition, evidence)
                : Result.missing(condition, evidence, missing, whoActs(condition, held.get(), facts));
    }

    private static List<Text> whole(RetrospectiveDone condition, Retrospect held, Facts facts, LocalDate today) {
        var missing = new ArrayList<Text>();
        tooEarly(condition, facts, today).ifPresent(missing::add);
        for (var side : silent(condition, held)) {
            missing.add(Text.of("evaluation.missing.retrospective-side", "side", side));
        }
        if (condition.cause() && held.cause().isEmpty()) {
            missing.add(Text.of("evaluation.missing.retrospective-cause"));
        }
        if (condition.decision() && held.decision().isEmpty()) {
            missing.add(Text.of("evaluation.missing.retrospective-decision"));
        }
        return missing;
    }

    private static Optional<Text> tooEarly(RetrospectiveDone condition, Facts facts, LocalDate today) {
        if (condition.notBeforeDay().isEmpty() || !facts.market().hasLiveOpportunity()) {
            return Optional.empty();
        }
        var first = facts.plan().day(condition.notBeforeDay().getAsInt());
        return today.isBefore(first)
                ? Optional.of(Text.of("evaluation.missing.retrospective-early", "day", first))
                : Optional.empty();
    }

    private static List<Side> silent(RetrospectiveDone condition, Retrospect held) {
        var sides = condition.sides().isEmpty() ? Set.of(Side.VENDOR, Side.PARTNER) : condition.sides();
        return sides.stream()
                .filter(it ->
                        !held.hasAnswered(it, held.required()) && !held.silent().contains(it))
                .sorted()
                .toList();
    }

    /** Named questions: answered by each side that is named, or by one when none is. */
    private static List<Text> answers(RetrospectiveDone condition, Retrospect held) {
        var ok = condition.sides().isEmpty()
                ? held.answered().keySet().stream().anyMatch(it -> held.hasAnswered(it, condition.answers()))
                : condition.sides().stream().allMatch(it -> held.hasAnswered(it, condition.answers()));
        return ok
                ? List.of()
                : List.of(Text.of(
                        "evaluation.missing.retrospective-answers", "questions", readable(condition.answers())));
    }

    private static List<Act> whoActs(RetrospectiveDone condition, Retrospect held, Facts facts) {
        var silent = silent(condition, held);
        return silent.isEmpty()
                ? facts.people().managers()
                : silent.stream().map(facts.people()::manager).toList();
    }

    private static List<String> readable(Set<String> keys) {
        return keys.stream().sorted().map(Titles::readable).toList();
    }

    private static Evidence evidence(Retrospect held) {
        return new Evidence(
                Text.of("evaluation.evidence.retrospective", "day", held.proof().on()),
                Kind.RETROSPECTIVE,
                held.proof());
    }
}
