package firstdeal.programfile;

import firstdeal.programfile.Node.Mapping;
import firstdeal.shared.Text;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The keys of one mapping, asked for one by one; what nobody asked for is unknown and said with {@link #end}. */
final class Fields {

    private final Mapping node;
    private final String path;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean broken;

    Fields(Mapping node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** The problem is said already: a missing key says nothing more. */
    Fields broken() {
        broken = true;
        return this;
    }

    /** The same mapping under another path, once its key is known. */
    Fields at(String better) {
        var same = new Fields(node, better, problems);
        same.asked.addAll(asked);
        same.broken = broken;
        return same;
    }

    String path() {
        return path;
    }

    Place place() {
        return new Place(node, path, problems);
    }

    boolean has(String name) {
        return node.get(name).filter(it -> !it.isNothing()).isPresent();
    }

    Optional<Place> find(String name) {
        asked.add(name);
        return node.get(name).filter(it -> !it.isNothing()).map(it -> new Place(it, below(name), problems));
    }

    <T> Optional<T> optional(String name, Function<Place, T> read) {
        return find(name).map(read);
    }

    <T> T get(String name, T otherwise, Function<Place, T> read) {
        return find(name).map(read).orElse(otherwise);
    }

    <T> T need(String name, T otherwise, Function<Place, T> read) {
        var found = find(name);
        if (found.isEmpty()) {
            missing(name);
        }
        return found.map(read).orElse(otherwise);
    }

    void missing(String name) {
        if (!broken) {
            problems.add(node.mark(), path, Text.of("programfile.missing", "key", name));
        }
    }

    String text(String name) {
        return need(name, "", Place::text);
    }

    String text(String name, String otherwise) {
        return get(name, otherwise, Place::text);
    }

    String key(String name) {
        return need(name, "", Place::key);
    }

    boolean flag(String name) {
        return get(name, false, Place::flag);
    }

    /** Says every key that was never asked for. */
    void end() {
        for (var entry : node.entries()) {
            if (!asked.contains(entry.key())) {
                problems.add(
                        entry.mark(),
                        below(entry.key()),
                        Text.of(
                                "programfile.unknown-key",
                                "key",
                                Place.shortened(entry.key()),
                                "hint",
                                Nearest.hint(entry.key(), asked)));
            }
        }
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
