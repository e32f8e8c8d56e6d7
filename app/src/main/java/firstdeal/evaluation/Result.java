package firstdeal.evaluation;

import firstdeal.program.Criterion;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether one criterion holds, by which facts, what is missing and who can act.
 *
 * @param title how it is called, in the words of the program if it was judged as part of one
 * @param missing sentences, empty when it holds
 * @param due its own last day, when the program gives it one; else the gate's day is meant
 * @param of the parts of a criterion that is put together
 */
public record Result(
        Criterion criterion,
        Text title,
        boolean met,
        List<Evidence> evidence,
        List<Text> missing,
        List<Act> acts,
        Optional<LocalDate> due,
        List<Result> of) {

    public Result {
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
        acts = acts.stream().distinct().toList();
        of = List.copyOf(of);
        if (met != missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "A criterion misses something exactly when it does not hold: " + criterion);
        }
    }

    static Result met(Criterion criterion, Collection<Evidence> evidence) {
        return new Result(
                criterion,
                Titles.of(criterion),
                true,
                List.copyOf(evidence),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    static Result missing(Criterion criterion, Collection<Evidence> evidence, List<Text> missing, List<Act> acts) {
        return new Result(
                criterion,
                Titles.of(criterion),
                false,
                List.copyOf(evidence),
                missing,
                acts,
                Optional.empty(),
                List.of());
    }

    static Result missing(Criterion criterion, Collection<Evidence> evidence, Text missing, List<Act> acts) {
        return missing(criterion, evidence, List.of(missing), acts);
    }

    Result dueOn(LocalDate day) {
        return new Result(criterion, title, met, evidence, missing, acts, Optional.of(day), of);
    }

    /** The key by which people and decisions name it: its own, or that of its first condition. */
    public String key() {
        return Titles.key(criterion);
    }

    /** The same, called as the program calls it. */
    public Result called(Called called) {
        return new Result(criterion, Titles.of(criterion, called), met, evidence, missing, acts, due, of);
    }

    /** All that is missing as one text; empty when it holds. */
    public Optional<Text> whatIsMissing() {
        return missing.stream().reduce((a, b) -> Text.of("evaluation.sentences", "first", a, "then", b));
    }

    /** Evidence of this and of all its parts. */
    public List<Evidence> allEvidence() {
        var all = new ArrayList<>(evidence);
        of.forEach(part -> all.addAll(part.allEvidence()));
        return all.stream().distinct().toList();
    }
}
