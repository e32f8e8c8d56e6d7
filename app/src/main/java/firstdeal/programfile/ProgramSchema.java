package firstdeal.programfile;

import firstdeal.program.Part.Section;
import firstdeal.program.RecordKind;
import firstdeal.program.SideRole;
import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Vocabulary.Parameter;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        return Trees.mapping()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "/program.schema.json")
                .put("title", "Firstdeal program")
                .put("$ref", "#/$defs/program")
                .put("$defs", definitions())
                .done();
    }

    private static Mapping definitions() {
        var definitions = Trees.mapping()
                .put("program", program())
                .put("key", pattern("^[a-z0-9]+(-[a-z0-9]+)*$"))
                .put("role", pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"))
                .put("side", Schemas.words("VENDOR", "PARTNER", "JOINT"))
                .put(
                        "side-role",
                        Shape.of()
                                .must("side", Schemas.ref("side"))
                                .must("role", Schemas.role())
                                .node())
                .put("window", SchemaParts.window().node())
                .put("gate", SchemaParts.gate().node())
                .put("done", SchemaParts.done())
                .put("trigger", SchemaContent.trigger())
                .put("variant", SchemaParts.variant())
                .put(
                        "criteria",
                        Schemas.any(
                                several(0), Shape.of().must("all", several(0)).node()))
                .put("criteria-changes", criteriaChanges())
                .put("criterion", criterion())
                .put("composed", composed())
                .put("condition", anyCondition());
        for (Section section : Section.values()) {
            definitions.put(section.key() + "-part", SchemaParts.of(section).node());
            definitions.put(
                    section.key() + "-change",
                    SchemaParts.of(section).change(section == Section.WEEKLY_OUTCOMES ? "week" : "key"));
        }
        Vocabulary.names()
                .forEach(name ->
                        definitions.put(name, condition(Vocabulary.entry(name).orElseThrow())));
        return definitions.done();
    }

    private static Node program() {
        var program = SchemaParts.titled()
                .may("purpose", Schemas.text())
                .may("north-star", Schemas.text())
                .may("day-zero", Schemas.text())
                .may("length-days", Schemas.number(1, PartReader.LAST_DAY))
                .may("horizon-day", Schemas.number(1, PartReader.LAST_DAY))
                .may("applies-to", Schemas.list(Schemas.key()))
                .may(
                        "tailoring",
                        Trees.mapping()
                                .put("type", "object")
                                .put("propertyNames", Schemas.key())
                                .put("additionalProperties", Schemas.ref("variant"))
                                .done());
        for (Section section : Section.values()) {
            var parts = Schemas.array(Schemas.ref(section.key() + "-part"));
            if (section == Section.PHASES) {
                program.must(section.key(), parts);
            } else {
                program.may(section.key(), parts);
            }
        }
        SchemaContent.rest(program);
        return program.node();
    }

    private static Node pattern(String pattern) {
        return Trees.mapping()
                .put("type", "string")
                .put("pattern", pattern)
                .put("maxLength", 80)
                .done();
    }

    private static Node several(int least) {
        var criteria = Schemas.ref("criterion");
        return least == 0 ? Schemas.array(criteria) : Schemas.some(criteria);
    }

    /** Its name alone where nothing need be said, a condition with its parameters, or others composed. */
    private static Node criterion() {
        var plain = Vocabulary.names().stream()
                .filter(name -> Vocabulary.entry(name).orElseThrow().parameters().stream()
                        .noneMatch(Parameter::required))
                .toList();
        return Schemas.any(Schemas.words(plain), Schemas.ref("composed"), Schemas.ref("condition"));
    }

    private static Node composed() {
        return Schemas.any(
                Shape.of().must("all", several(1)).node(),
                Shape.of().must("any", several(1)).node(),
                Shape.of()
                        .must("at-least", Schemas.number(1, CriterionReader.HIGHEST))
                        .must("of", several(1))
                        .node());
    }

    /** Which one is said by {@code criterion}: so an editor names what is wrong in it, not in all the others. */
    private static Node anyCondition() {
        var ifs = Vocabulary.names().stream()
                .map(name -> Trees.mapping()
                        .put("if", said(name))
                        .put("then", Schemas.ref(name))
                        .done())
                .toList();
        return Trees.mapping()
                .put("type", "object")
                .put("required", Trees.list(List.of("criterion"), Trees::text))
                .put(
                        "properties",
                        Trees.mapping()
                                .put("criterion", Schemas.words(List.copyOf(Vocabulary.names())))
                                .done())
                .put("allOf", Trees.list(ifs, it -> it))
                .done();
    }

    private static Node said(String name) {
        return Trees.mapping()
                .put(
                        "properties",
                        Trees.mapping().put("criterion", constant(name)).done())
                .done();
    }

    private static Node constant(String name) {
        return Trees.mapping().put("const", name).done();
    }

    private static Node criteriaChanges() {
        var changed = Trees.mapping()
                .put("type", "object")
                .put("required", Trees.list(List.of("key"), Trees::text))
                .put("properties", Trees.mapping().put("key", Schemas.key()).done())
                .done();
        return Schemas.any(
                several(0),
                Shape.of()
                        .may("drop", Schemas.list(Schemas.key()))
                        .may("change", Schemas.array(changed))
                        .may("add", several(0))
                        .node());
    }

    private static Node condition(Vocabulary.Entry entry) {
        var shape = Shape.of()
                .must("criterion", constant(entry.name()))
                .may("key", Schemas.key())
                .may("title", Schemas.text())
                .may("not-for", Schemas.list(Schemas.key()));
        for (Parameter parameter : entry.parameters()) {
            var value = value(parameter.name(), parameter.component().getGenericType());
            if (parameter.required()) {
                shape.must(parameter.name(), value);
            } else {
                shape.may(parameter.name(), value);
            }
        }
        return shape.node();
    }

    private static Node value(String name, Type type) {
        if (type instanceof ParameterizedType several) {
            var item = one(name, (Class<?>) several.getActualTypeArguments()[0]);
            return several.getRawType() == Optional.class ? item : Schemas.list(item);
        }
        return one(name, (Class<?>) type);
    }

    private static Node one(String name, Class<?> type) {
        if (type == int.class || type == OptionalInt.class) {
            return Schemas.number(CriterionReader.least(name), CriterionReader.HIGHEST);
        } else if (type == boolean.class) {
            return Schemas.flag();
        } else if (type == Side.class) {
            return Schemas.ref("side");
        } else if (type == Role.class) {
            return Schemas.role();
        } else if (type == String.class) {
            return Schemas.key();
        } else if (type == SideRole.class) {
            return Schemas.ref("side-role");
        } else if (type == RecordKind.class) {
            return Schemas.words(
                    Arrays.stream(RecordKind.values()).map(RecordKind::key).toList());
        }
        return Schemas.words(Arrays.stream(type.getEnumConstants())
                .map(it -> Place.word((Enum<?>) it))
                .toList());
    }
}
