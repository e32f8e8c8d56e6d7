package firstdeal.program;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One condition of a gate, a weekly outcome or a task, or several put together. The vocabulary is closed. */
public sealed interface Criterion permits Criterion.All, Criterion.Any, Criterion.AtLeast, Condition {

    /** Holds when every one holds. */
    record All(List<Criterion> of) implements Criterion {
        public All {
            of = List.copyOf(of);
        }
    }

    /** Holds when one holds. */
    record Any(List<Criterion> of) implements Criterion {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Holds when {@code n} or more hold. */
    record AtLeast(int n, List<Criterion> of) implements Criterion {
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    /** Every condition in it, in reading order. */
    default Stream<Condition> conditions() {
        return switch (this) {
            case All(var of) -> of.stream().flatMap(Criterion::conditions);
            case Any(var of) -> of.stream().flatMap(Criterion::conditions);
            case AtLeast(var _, var of) -> of.stream().flatMap(Criterion::conditions);
            case Condition condition -> Stream.of(condition);
        };
    }

    /** What is left of it when only some of its conditions are kept; a composition without any is gone. */
    default Optional<Criterion> keeping(Predicate<Condition> kept) {
        return switch (this) {
            case All(var of) -> composed(of, kept, All::new);
            case Any(var of) -> composed(of, kept, Any::new);
            case AtLeast(var n, var of) -> composed(of, kept, left -> new AtLeast(Math.min(n, left.size()), left));
            case Condition condition -> Optional.<Criterion>of(condition).filter(it -> kept.test(condition));
        };
    }

    private static Optional<Criterion> composed(
            List<Criterion> of, Predicate<Condition> kept, Function<List<Criterion>, Criterion> made) {
        var left = of.stream().flatMap(it -> it.keeping(kept).stream()).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(made.apply(left));
    }

    /** The same with each condition exchanged for another. */
    default Criterion with(UnaryOperator<Condition> change) {
        return switch (this) {
            case All(var of) -> new All(of.stream().map(it -> it.with(change)).toList());
            case Any(var of) -> new Any(of.stream().map(it -> it.with(change)).toList());
            case AtLeast(var n, var of) ->
                new AtLeast(n, of.stream().map(it -> it.with(change)).toList());
            case Condition condition -> change.apply(condition);
        };
    }
}
