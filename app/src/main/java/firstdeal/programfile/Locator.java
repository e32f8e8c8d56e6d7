package firstdeal.programfile;

import firstdeal.programfile.Node.Entry;
import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Node.Scalar;
import firstdeal.programfile.Node.Sequence;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the place that a path of keys names, or the nearest one above it. */
final class Locator {

    private Locator() {}

    static Mark find(Node root, String path) {
        var place = root;
        var mark = root.mark();
        for (String step : path.split("\\.")) {
            var next = child(place, step);
            if (next.isEmpty()) {
                return mark;
            }
            place = next.get().value();
            mark = next.get().mark();
        }
        return mark;
    }

    private static Optional<Entry> child(Node node, String step) {
        if (node instanceof Mapping mapping && mapping.entry(step).isPresent()) {
            return mapping.entry(step);
        }
        return children(node)
                .flatMap(it -> named(it, step) ? Stream.of(new Entry(it.mark(), step, it)) : deeper(it, step))
                .findFirst();
    }

    /** Criteria stand within all, any or at-least without a key of their own. */
    private static Stream<Entry> deeper(Node node, String step) {
        return node instanceof Scalar ? Stream.empty() : child(node, step).stream();
    }

    private static Stream<Node> children(Node node) {
        return switch (node) {
            case Scalar _ -> Stream.empty();
            case Sequence(var _, var items) -> items.stream();
            case Mapping(var _, var entries) ->
                entries.stream()
                        .filter(it -> it.key().matches("all|any|of|add|change|criterion"))
                        .map(Entry::value);
        };
    }

    private static boolean named(Node node, String step) {
        return node instanceof Mapping mapping
                && (is(mapping, "key", step)
                        || is(mapping, "criterion", step)
                        || (step.startsWith("week-") && is(mapping, "week", step.substring(5))));
    }

    private static boolean is(Mapping mapping, String key, String value) {
        return mapping.get(key).orElse(null) instanceof Scalar(var _, var text, var _) && text.equals(value);
    }
}
