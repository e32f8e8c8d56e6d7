package firstdeal.programfile;

import firstdeal.program.RecordKind;
import firstdeal.program.SideRole;
import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Vocabulary.Parameter;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The JSON Schema (2020-12) of the program file, for editors. It says what stands where; whether references lead somewhere and
 * days are in order, only the reader knows.
 */
public final class ProgramSchema {

    private ProgramSchema() {}

    public static String json() {
        return JsonText.of(tree());
    }

    static Mapping tree() {
        var definitions = Trees.mapping();
        SchemaParts.define(definitions);
        definitions.put("criterion", criterion());
        Vocabulary.names()
                .forEach(name ->
                        definitions.put(name, condition(Vocabulary.entry(name).orElseThrow())));
        return SchemaParts.program(Trees.mapping()
                        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                        .put("$id", "/program.schema.json")
                        .put("title", "Firstdeal program"))
                .put("$defs", definitions.done())
                .done();
    }

    private static Node criterion() {
        var ways = new ArrayList<Node>();
        ways.add(Trees.mapping()
                .put("enum", Trees.list(Vocabulary.names(), Trees::text))
                .done());
        for (String word : List.of("all", "any")) {
            ways.add(SchemaParts.object(List.of(word), Trees.mapping().put(word, SchemaParts.listOf("criterion"))));
        }
        ways.add(SchemaParts.object(
                List.of("at-least", "of"),
                Trees.mapping()
                        .put("at-least", SchemaParts.type("integer"))
                        .put("of", SchemaParts.listOf("criterion"))));
        Vocabulary.names().forEach(name -> ways.add(SchemaParts.ref(name)));
        return Trees.mapping().put("anyOf", Trees.list(ways, it -> it)).done();
    }

    private static Node condition(Vocabulary.Entry entry) {
        var properties = Trees.mapping()
                .put("key", SchemaParts.ref("key"))
                .put("criterion", Trees.mapping().put("const", entry.name()).done())
                .put("title", SchemaParts.type("string"))
                .put("not-for", SchemaParts.listOf("key"));
        var required = new ArrayList<>(List.of("criterion"));
        for (Parameter parameter : entry.parameters()) {
            properties.put(parameter.name(), value(parameter.component().getGenericType()));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return SchemaParts.object(required, properties);
    }

    /** A list may be written as its single item. */
    private static Node value(Type type) {
        if (type instanceof ParameterizedType several) {
            var item = one((Class<?>) several.getActualTypeArguments()[0]);
            return several.getRawType() == java.util.Optional.class
                    ? item
                    : Trees.mapping()
                            .put(
                                    "anyOf",
                                    Trees.list(
                                            List.of(
                                                    item,
                                                    Trees.mapping()
                                                            .put("type", "array")
                                                            .put("items", item)
                                                            .done()),
                                            it -> it))
                            .done();
        }
        return one((Class<?>) type);
    }

    private static Node one(Class<?> type) {
        if (type == int.class || type == OptionalInt.class) {
            return SchemaParts.type("integer");
        } else if (type == boolean.class) {
            return SchemaParts.type("boolean");
        } else if (type == Side.class) {
            return SchemaParts.ref("side");
        } else if (type == Role.class || type == String.class) {
            return SchemaParts.ref("key");
        } else if (type == SideRole.class) {
            return SchemaParts.ref("side-role");
        } else if (type == RecordKind.class) {
            return words(Arrays.stream(RecordKind.values()).map(RecordKind::key).toList());
        }
        return words(Arrays.stream(type.getEnumConstants())
                .map(it -> Place.word((Enum<?>) it))
                .toList());
    }

    private static Node words(List<String> words) {
        return Trees.mapping().put("enum", Trees.list(words, Trees::text)).done();
    }
}
