package firstdeal.programfile;

import firstdeal.program.Condition;
import firstdeal.program.Criterion;
import firstdeal.program.Label;
import firstdeal.program.RecordKind;
import firstdeal.program.SideRole;
import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Node.Scalar;
import firstdeal.programfile.Node.Sequence;
import firstdeal.programfile.Vocabulary.Parameter;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads criteria: a name alone, a condition with its parameters, or {@code all}, {@code any} and {@code at-least} … {@code of}
 * around others.
 */
final class CriterionReader {

    static final int HIGHEST = 1_000;
    private static final List<String> WORDS = Stream.concat(
                    Vocabulary.names().stream(), Stream.of("all", "any", "at-least"))
            .toList();

    private CriterionReader() {}

    /** The criteria of a list, or of {@code all} around one. */
    static List<Criterion> list(Place place) {
        if (place.node() instanceof Mapping mapping
                && mapping.entries().size() == 1
                && mapping.get("all").isPresent()) {
            return list(place.fields().find("all").orElseThrow());
        }
        if (place.node() instanceof Scalar) {
            place.problem(Text.of("programfile.not-a-list"));
            return List.of();
        }
        return criteria(place);
    }

    private static List<Criterion> criteria(Place place) {
        var criteria = new ArrayList<Criterion>();
        if (place.node() instanceof Sequence(var _, var items)) {
            items.forEach(item ->
                    read(new Place(item, place.path(), place.problems())).ifPresent(criteria::add));
        } else {
            place.problem(Text.of("programfile.not-a-list"));
        }
        return criteria;
    }

    static Optional<Criterion> read(Place place) {
        if (place.node() instanceof Scalar) {
            var name = place.text();
            return condition(
                    new Fields(
                            new Mapping(place.node().mark(), List.of()),
                            place.path().isEmpty() ? name : place.path() + "." + name,
                            place.problems()),
                    name,
                    place);
        }
        var fields = place.fields();
        if (fields.has("criterion")) {
            return single(fields);
        }
        return composed(fields);
    }

    private static Optional<Criterion> composed(Fields fields) {
        Optional<Criterion> read;
        if (fields.has("all")) {
            read = fields.optional("all", of -> new Criterion.All(several(of)));
        } else if (fields.has("any")) {
            read = fields.optional("any", of -> new Criterion.Any(several(of)));
        } else if (fields.has("at-least")) {
            int n = fields.need("at-least", 1, it -> it.number(1, HIGHEST));
            var of = fields.need("of", List.<Criterion>of(), CriterionReader::several);
            if (n > of.size()) {
                fields.place().problem(Text.of("programfile.more-than-there-are", "n", n, "of", of.size()));
            }
            read = Optional.of(new Criterion.AtLeast(n, of));
        } else {
            fields.missing("criterion");
            return Optional.empty();
        }
        fields.end();
        return read;
    }

    private static List<Criterion> several(Place place) {
        var criteria = criteria(place);
        if (criteria.isEmpty() && !place.problems().at(place.path())) {
            place.problem(Text.of("programfile.nothing-composed"));
        }
        return criteria;
    }

    /** The condition whose name and parameters stand among these fields, also beside others' keys. */
    static Optional<Criterion> single(Fields fields) {
        var place = fields.find("criterion").orElseThrow();
        if (!(place.node() instanceof Scalar)) {
            return read(place);
        }
        var name = place.text();
        var key = fields.optional("key", Place::key).orElse(name);
        return condition(fields.at(fields.path() + "." + key), name, place);
    }

    private static Optional<Criterion> condition(Fields fields, String name, Place at) {
        var entry = Vocabulary.entry(name);
        if (entry.isEmpty()) {
            at.problem(Text.of(
                    "programfile.unknown-criterion", "name", Place.shortened(name), "hint", Nearest.hint(name, WORDS)));
            return Optional.empty();
        }
        var arguments = new ArrayList<Object>();
        arguments.add(label(fields, name));
        for (Parameter parameter : entry.get().parameters()) {
            arguments.add(argument(fields, parameter));
        }
        fields.end();
        return Optional.of(make(entry.get().type(), arguments));
    }

    private static Label label(Fields fields, String name) {
        return new Label(
                fields.get("key", name, Place::key),
                fields.optional("title", Place::text),
                Set.copyOf(fields.get("not-for", List.of(), it -> it.list(Place::key))));
    }

    private static Object argument(Fields fields, Parameter parameter) {
        var type = parameter.component().getGenericType();
        Function<Place, Object> read = place -> value(place, type, parameter.name());
        var found = fields.find(parameter.name());
        if (found.isEmpty() && parameter.required()) {
            fields.missing(parameter.name());
            return fallback(parameter.type());
        }
        return found.map(read).orElseGet(() -> parameter.otherwise().orElseThrow());
    }

    /** A value of the type that the record declares. */
    private static Object value(Place place, Type type, String name) {
        if (type instanceof ParameterizedType several) {
            var of = several.getActualTypeArguments()[0];
            if (several.getRawType() == Optional.class) {
                return Optional.of(one(place, (Class<?>) of, name));
            }
            var list = place.list(item -> one(item, (Class<?>) of, name));
            return several.getRawType() == Set.class ? Set.copyOf(new LinkedHashSet<>(list)) : list;
        }
        if (type == OptionalInt.class) {
            return OptionalInt.of(place.number(least(name), HIGHEST));
        }
        return one(place, (Class<?>) type, name);
    }

    private static Object one(Place place, Class<?> type, String name) {
        if (type == int.class) {
            return place.number(least(name), HIGHEST);
        } else if (type == boolean.class) {
            return place.flag();
        } else if (type == Side.class) {
            return place.side();
        } else if (type == Role.class) {
            return place.role();
        } else if (type == RecordKind.class) {
            return place.oneOf(RecordKind.class, RecordKind::key);
        } else if (type == SideRole.class) {
            return sideRole(place);
        } else if (type.isEnum()) {
            return constant(place, type);
        }
        return place.key();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Place place, Class<?> type) {
        return place.oneOf((Class) type, constant -> Place.word((Enum<?>) constant));
    }

    private static SideRole sideRole(Place place) {
        var fields = place.fields();
        var read =
                new SideRole(fields.need("side", Side.JOINT, Place::side), fields.need("role", Role.PAM, Place::role));
        fields.end();
        return read;
    }

    /** Counts start at one; days and tolerances at nought. */
    static int least(String name) {
        return Set.of("at-least", "held-at-least", "of-last", "active-within-days", "minutes")
                        .contains(name)
                ? 1
                : 0;
    }

    private static Object fallback(Class<?> type) {
        if (type == int.class) {
            return 1;
        } else if (type == boolean.class) {
            return false;
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == List.class) {
            return List.of();
        } else if (type == Side.class) {
            return Side.JOINT;
        } else if (type == Role.class) {
            return Role.PAM;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : "";
    }

    private static Criterion make(Class<?> type, List<Object> arguments) {
        try {
            var components = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return (Condition) type.getDeclaredConstructor(components).newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A condition is a public record: " + type, e);
        }
    }
}
