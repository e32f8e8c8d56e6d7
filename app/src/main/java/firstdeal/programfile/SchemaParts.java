package firstdeal.programfile;

import java.util.List;

/** The schema of everything in a program file but the conditions. */
final class SchemaParts {

    private SchemaParts() {}

    /** Where a shape is only named here, {@code true} says that anything of its kind may stand. */
    static Trees program(Trees schema) {
        var properties = texts("title", "purpose", "north-star", "day-zero")
                .put("key", ref("key"))
                .put("length-days", type("integer"))
                .put("horizon-day", type("integer"))
                .put("applies-to", listOf("key"))
                .put("milestones", listOf("key"))
                .put("retrospective", type("object"))
                .put("capacity", type("object"))
                .put(
                        "tailoring",
                        Trees.mapping()
                                .put("type", "object")
                                .put("additionalProperties", ref("variant"))
                                .done());
        for (String list : List.of("sponsor-decisions", "escalation", "parallel-programs")) {
            properties.put(
                    list,
                    Trees.mapping()
                            .put("type", "array")
                            .put("items", type("object"))
                            .done());
        }
        LISTS.forEach(list -> properties.put(list[0], listOf(list[1])));
        return schema.put("type", "object")
                .put("required", Trees.list(List.of("key", "title", "phases"), Trees::text))
                .put("additionalProperties", Trees.flag(false))
                .put("properties", properties.done());
    }

    private static final List<String[]> LISTS = List.of(
            new String[] {"workstreams", "workstream"},
            new String[] {"phases", "phase"},
            new String[] {"tasks", "task"},
            new String[] {"meetings", "meeting"},
            new String[] {"weekly-outcomes", "weekly-outcome"},
            new String[] {"artifacts", "artifact"},
            new String[] {"certifications", "certification"},
            new String[] {"messages", "message"},
            new String[] {"surveys", "survey"});

    static void define(Trees definitions) {
        definitions
                .put(
                        "key",
                        Trees.mapping()
                                .put("type", "string")
                                .put("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")
                                .done())
                .put(
                        "side",
                        Trees.mapping()
                                .put("enum", Trees.list(List.of("VENDOR", "PARTNER", "JOINT"), Trees::text))
                                .done())
                .put(
                        "side-role",
                        object(
                                List.of("side", "role"),
                                Trees.mapping().put("side", ref("side")).put("role", ref("key"))))
                .put(
                        "window",
                        object(
                                List.of("from", "to"),
                                Trees.mapping().put("from", type("integer")).put("to", type("integer"))))
                .put(
                        "workstream",
                        object(
                                List.of("key", "title"),
                                titled().put("window", ref("window")).put("ongoing", type("boolean"))))
                .put(
                        "phase",
                        object(
                                List.of("key", "title", "window"),
                                titled().put("window", ref("window"))
                                        .put("min-days", type("integer"))
                                        .put("outcome", type("string"))
                                        .put("gate", ref("gate"))))
                .put(
                        "gate",
                        object(
                                List.of("key", "title", "day", "criteria"),
                                titled().put("day", type("integer"))
                                        .put("mode", words("strict", "advisory"))
                                        .put("meeting", ref("key"))
                                        .put("question", type("string"))
                                        .put("criteria", anyway())
                                        .put("watch", anyway())))
                .put("task", task())
                .put("meeting", meeting())
                .put(
                        "weekly-outcome",
                        object(
                                List.of("week", "title", "met-when"),
                                texts("title", "named-by")
                                        .put("week", type("integer"))
                                        .put("met-when", ref("criterion"))))
                .put(
                        "artifact",
                        object(
                                List.of("key", "title", "phase"),
                                titled().put("side", ref("side"))
                                        .put("phase", ref("key"))
                                        .put("approval", words("both-sides", "none"))
                                        .put("generated", type("boolean"))
                                        .put("holds", listOfTexts())
                                        .put("waits-for", ref("key"))
                                        .put("expires-after-days", type("integer"))))
                .put(
                        "certification",
                        object(
                                List.of(
                                        "key",
                                        "title",
                                        "for-role",
                                        "assessor",
                                        "valid-days",
                                        "scale",
                                        "pass",
                                        "rubric"),
                                titled().put("for-role", ref("key"))
                                        .put("side", ref("side"))
                                        .put("delivery", type("string"))
                                        .put("assessor", type("object"))
                                        .put("valid-days", type("integer"))
                                        .put("scale", type("array"))
                                        .put("pass", type("object"))
                                        .put("rubric", type("array"))))
                .put(
                        "message",
                        object(
                                List.of("key", "from", "to", "when", "says"),
                                texts("from", "to", "says")
                                        .put("key", ref("key"))
                                        .put("when", type("object"))
                                        .put("internal", type("boolean"))
                                        .put("remind-after-business-days", type("integer"))))
                .put(
                        "survey",
                        object(
                                List.of("key", "when", "to", "questions"),
                                Trees.mapping()
                                        .put("key", ref("key"))
                                        .put("when", type("object"))
                                        .put("to", type("object"))
                                        .put("questions", listOfTexts())))
                .put("variant", Trees.mapping().put("type", "object").done());
    }

    private static Node task() {
        return object(
                List.of("key", "title", "workstream", "window"),
                titled().put("phase", ref("key"))
                        .put("workstream", ref("key"))
                        .put("side", ref("side"))
                        .put(
                                "owner",
                                Trees.mapping()
                                        .put("type", "object")
                                        .put("additionalProperties", ref("key"))
                                        .done())
                        .put("window", ref("window"))
                        .put("done", Trees.flag(true))
                        .put("waits-for", listOf("key"))
                        .put("internal", type("boolean"))
                        .put("optional", type("boolean"))
                        .put("gated", type("boolean"))
                        .put("not-for", listOf("key"))
                        .put("unless", ref("criterion"))
                        .put("help", type("string"))
                        .put("covers", listOfTexts()));
    }

    private static Node meeting() {
        return object(
                List.of("key", "title", "kind", "minutes"),
                titled().put("kind", ref("key"))
                        .put("day", type("integer"))
                        .put("every", type("object"))
                        .put("before-gates", type("object"))
                        .put("minutes", type("integer"))
                        .put("vendor", listOf("key"))
                        .put("partner", listOf("key"))
                        .put("required", type("object"))
                        .put("agenda", listOfTexts())
                        .put("decision", type("string"))
                        .put("gate", ref("key"))
                        .put("audience", ref("key"))
                        .put("internal", type("boolean"))
                        .put("optional", type("boolean"))
                        .put("not-for", listOf("key"))
                        .put("unless", ref("criterion")));
    }

    private static Trees titled() {
        return texts("title").put("key", ref("key"));
    }

    private static Trees texts(String... names) {
        var properties = Trees.mapping();
        for (String name : names) {
            properties.put(name, type("string"));
        }
        return properties;
    }

    /** A list of criteria, or {@code all} around one. */
    private static Node anyway() {
        return Trees.mapping()
                .put("anyOf", Trees.list(List.of(listOf("criterion"), ref("criterion")), it -> it))
                .done();
    }

    private static Node words(String... words) {
        return Trees.mapping()
                .put("enum", Trees.list(List.of(words), Trees::text))
                .done();
    }

    static Node type(String type) {
        return Trees.mapping().put("type", type).done();
    }

    static Node ref(String definition) {
        return Trees.mapping().put("$ref", "#/$defs/" + definition).done();
    }

    static Node listOf(String definition) {
        return Trees.mapping()
                .put("type", "array")
                .put("items", ref(definition))
                .done();
    }

    private static Node listOfTexts() {
        return Trees.mapping().put("type", "array").put("items", type("string")).done();
    }

    static Node object(List<String> required, Trees properties) {
        return Trees.mapping()
                .put("type", "object")
                .put("required", Trees.list(required, Trees::text))
                .put("additionalProperties", Trees.flag(false))
                .put("properties", properties.done())
                .done();
    }
}
