package firstdeal.program;

import java.util.List;
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
}
