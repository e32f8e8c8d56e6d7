package firstdeal.programfile;

import java.util.List;

/** Small pieces of a JSON Schema. */
final class Schemas {

    private Schemas() {}

    static Node type(String type) {
        return Trees.mapping().put("type", type).done();
    }

    static Node text() {
        return type("string");
    }

    static Node flag() {
        return type("boolean");
    }

    static Node number(int least, int most) {
        return Trees.mapping()
                .put("type", "integer")
                .put("minimum", least)
                .put("maximum", most)
                .done();
    }

    static Node day() {
        return number(0, PartReader.LAST_DAY);
    }

    static Node key() {
        return ref("key");
    }

    static Node role() {
        return ref("role");
    }

    static Node ref(String definition) {
        return Trees.mapping().put("$ref", "#/$defs/" + definition).done();
    }

    static Node words(List<String> words) {
        return Trees.mapping().put("enum", Trees.list(words, Trees::text)).done();
    }

    static Node words(String... words) {
        return words(List.of(words));
    }

    static Node any(Node... ways) {
        return Trees.mapping().put("anyOf", Trees.list(List.of(ways), it -> it)).done();
    }

    static Node array(Node item) {
        return Trees.mapping().put("type", "array").put("items", item).done();
    }

    static Node some(Node item) {
        return Trees.mapping()
                .put("type", "array")
                .put("items", item)
                .put("minItems", 1)
                .done();
    }

    /** A list of one may be written as its item. */
    static Node list(Node item) {
        return any(item, array(item));
    }

    static Node bySide(Node value) {
        return Shape.of().may("VENDOR", value).may("PARTNER", value).node();
    }

    static Node lines() {
        return array(Shape.of().must("key", key()).must("asks", text()).node());
    }
}
