package firstdeal.programfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schema of a mapping being put together: which keys it takes, which it needs, and which of them hold mappings. */
final class Shape {

    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> merged = new LinkedHashSet<>();
    private List<List<String>> oneOf = List.of();

    static Shape of() {
        return new Shape();
    }

    Shape may(String key, Node value) {
        keys.put(key, value);
        return this;
    }

    Shape must(String key, Node value) {
        needed.add(key);
        return may(key, value);
    }

    /** What {@code change} in a variant may write in part, since mappings are merged. */
    Shape mergeable(String... names) {
        merged.addAll(List.of(names));
        return this;
    }

    /** Exactly one of these sets of keys must be there. */
    Shape oneOf(List<List<String>> ways) {
        oneOf = ways;
        return this;
    }

    Node node() {
        var node = Trees.mapping().put("type", "object");
        if (!needed.isEmpty()) {
            node.put("required", Trees.list(needed, Trees::text));
        }
        node.put("additionalProperties", Trees.flag(false)).put("properties", properties(keys));
        if (!oneOf.isEmpty()) {
            node.put(
                    "oneOf",
                    Trees.list(
                            oneOf,
                            way -> Trees.mapping()
                                    .put("required", Trees.list(way, Trees::text))
                                    .done()));
        }
        return node.done();
    }

    /** What {@code change} may write of it: its key, and any other, {@code null} to take it away. */
    Node change(String name) {
        var all = new LinkedHashMap<String, Node>();
        keys.forEach((key, value) -> {
            if (key.equals(name)) {
                all.put(key, value);
            } else if (merged.contains(key)) {
                all.put(key, Trees.flag(true));
            } else {
                all.put(key, Schemas.any(value, Schemas.type("null")));
            }
        });
        return Trees.mapping()
                .put("type", "object")
                .put("required", Trees.list(List.of(name), Trees::text))
                .put("additionalProperties", Trees.flag(false))
                .put("properties", properties(all))
                .done();
    }

    private static Node properties(Map<String, Node> keys) {
        var properties = Trees.mapping();
        new ArrayList<>(keys.entrySet()).forEach(it -> properties.put(it.getKey(), it.getValue()));
        return properties.done();
    }
}
