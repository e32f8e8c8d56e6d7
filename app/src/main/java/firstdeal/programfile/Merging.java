package firstdeal.programfile;

import firstdeal.programfile.Node.Entry;
import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code change} in a variant means: the keys that are written take the place of those that were, mappings within are
 * merged likewise, {@code null} takes a key away, and everything else stays. A criterion of another name is another criterion.
 */
final class Merging {

    private static final List<String> KINDS = List.of("criterion", "all", "any", "of", "document", "message", "survey");

    private Merging() {}

    /** The part as it is after the change; places are those of the change. */
    static Mapping merged(Mapping before, Mapping change) {
        if (another(before, change)) {
            return change;
        }
        var entries = new ArrayList<Entry>();
        for (Entry entry : before.entries()) {
            var written = change.entry(entry.key());
            if (written.isEmpty()) {
                entries.add(moved(entry, change.mark()));
            } else if (!written.get().value().isNothing()) {
                entries.add(merged(entry.value(), written.get()));
            }
        }
        change.entries().stream()
                .filter(it -> before.entry(it.key()).isEmpty() && !it.value().isNothing())
                .forEach(entries::add);
        return new Mapping(change.mark(), entries);
    }

    private static Entry merged(Node before, Entry written) {
        return before instanceof Mapping old && written.value() instanceof Mapping change
                ? new Entry(written.mark(), written.key(), merged(old, change))
                : written;
    }

    /** Whether this is a criterion or a completion of another kind, not the same one with other parameters. */
    private static boolean another(Mapping old, Mapping change) {
        var kind = kind(change);
        return kind.isPresent() && !kind.equals(kind(old));
    }

    private static Optional<String> kind(Mapping mapping) {
        return KINDS.stream()
                .filter(it -> mapping.get(it).isPresent())
                .map(it -> it.equals("criterion")
                                && mapping.get(it).orElseThrow() instanceof Scalar(var _, var name, var _)
                        ? it + " " + name
                        : it)
                .findFirst();
    }

    /** What must be written to make one of the other; empty when they are the same. */
    static Optional<Mapping> difference(Mapping before, Mapping after) {
        if (another(before, after)) {
            return Optional.of(after);
        }
        var entries = new ArrayList<Entry>();
        for (Entry entry : after.entries()) {
            var was = before.get(entry.key());
            if (was.isEmpty()) {
                entries.add(entry);
            } else if (!Node.same(was.get(), entry.value())) {
                entries.add(changed(was.get(), entry));
            }
        }
        before.entries().stream()
                .filter(it -> after.get(it.key()).isEmpty())
                .forEach(it -> entries.add(new Entry(it.mark(), it.key(), Trees.nothing())));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Mapping(after.mark(), entries));
    }

    private static Entry changed(Node was, Entry entry) {
        return was instanceof Mapping old && entry.value() instanceof Mapping now
                ? new Entry(entry.mark(), entry.key(), difference(old, now).orElse(now))
                : entry;
    }

    private static Entry moved(Entry entry, Mark mark) {
        return new Entry(mark, entry.key(), moved(entry.value(), mark));
    }

    private static Node moved(Node node, Mark mark) {
        return switch (node) {
            case Scalar(var _, var text, var kind) -> new Scalar(mark, text, kind);
            case Node.Sequence(var _, var items) ->
                new Node.Sequence(
                        mark, items.stream().map(it -> moved(it, mark)).toList());
            case Mapping(var _, var entries) ->
                new Mapping(mark, entries.stream().map(it -> moved(it, mark)).toList());
        };
    }
}
