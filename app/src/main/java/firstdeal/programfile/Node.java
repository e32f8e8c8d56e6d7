package firstdeal.programfile;

import java.util.List;
import java.util.Optional;

/** A piece of a YAML or JSON text and where it stood: what both have in common, nothing else. */
public sealed interface Node {

    Mark mark();

    /** A single value. {@code kind} is what the YAML 1.2 core schema makes of it: {@code on}, {@code no}, {@code yes} are text. */
    record Scalar(Mark mark, String text, Kind kind) implements Node {

        /** What a single value is. */
        public enum Kind {
            TEXT,
            NUMBER,
            FLAG,
            NOTHING
        }
    }

    record Sequence(Mark mark, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys are unique: whoever makes one has refused the others. */
    record Mapping(Mark mark, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Entry> entry(String key) {
            return entries.stream().filter(it -> it.key().equals(key)).findFirst();
        }

        public Optional<Node> get(String key) {
            return entry(key).map(Entry::value);
        }
    }

    record Entry(Mark mark, String key, Node value) {}

    /** True for nothing at all: an empty value, {@code null} or {@code ~}. */
    default boolean isNothing() {
        return this instanceof Scalar(var _, var _, var kind) && kind == Scalar.Kind.NOTHING;
    }

    /** The same value wherever it stands. */
    static boolean same(Node one, Node other) {
        return switch (one) {
            case Scalar(var _, var text, var kind) ->
                other instanceof Scalar(var _, var text2, var kind2) && kind == kind2 && text.equals(text2);
            case Sequence(var _, var items) -> other instanceof Sequence(var _, var items2) && sameItems(items, items2);
            case Mapping mapping ->
                other instanceof Mapping mapping2
                        && mapping.entries().size() == mapping2.entries().size()
                        && mapping.entries().stream()
                                .allMatch(entry -> mapping2.get(entry.key())
                                        .filter(value -> same(entry.value(), value))
                                        .isPresent());
        };
    }

    private static boolean sameItems(List<Node> one, List<Node> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
