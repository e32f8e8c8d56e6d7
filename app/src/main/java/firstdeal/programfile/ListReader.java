package firstdeal.programfile;

import firstdeal.programfile.Node.Sequence;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Reads a list of mappings that each have a key of their own; a key that comes twice is a problem. */
final class ListReader {

    private ListReader() {}

    static <T> List<T> read(Place place, Function<Fields, T> read, Function<T, String> key) {
        if (!(place.node() instanceof Sequence(var _, var items))) {
            place.problem(Text.of("programfile.not-a-list"));
            return List.of();
        }
        var values = new ArrayList<T>(items.size());
        var keys = new HashSet<String>();
        for (Node item : items) {
            var at = new Place(item, place.path(), place.problems());
            var value = one(at, read);
            if (keys.add(key.apply(value))) {
                values.add(value);
            } else {
                new Place(item, place.path() + "." + key.apply(value), place.problems())
                        .problem(Text.of("programfile.key-twice", "key", key.apply(value)));
            }
        }
        return List.copyOf(values);
    }

    /** One mapping, under the path of its key so that a problem in it names it. */
    static <T> T one(Place at, Function<Fields, T> read) {
        var fields = named(at);
        var value = read.apply(fields);
        fields.end();
        return value;
    }

    private static Fields named(Place at) {
        var fields = at.fields();
        for (String name : List.of("key", "week")) {
            if (at.node() instanceof Node.Mapping mapping
                    && mapping.get(name).orElse(null) instanceof Node.Scalar(var _, var text, var _)
                    && text.matches("[a-z0-9-]{1,80}")) {
                return fields.at(at.path() + "." + (name.equals("week") ? "week-" + text : text));
            }
        }
        return fields;
    }
}
