package firstdeal.programfile;

import firstdeal.program.Condition;
import firstdeal.program.Criterion;
import firstdeal.program.RecordKind;
import firstdeal.program.SideRole;
import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Vocabulary.Parameter;
import firstdeal.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes criteria the way {@link CriterionReader} reads them; parameters at their default are left out. */
final class CriterionWriter {

    private CriterionWriter() {}

    static Node write(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(var of) -> Trees.mapping().put("all", list(of)).done();
            case Criterion.Any(var of) -> Trees.mapping().put("any", list(of)).done();
            case Criterion.AtLeast(var n, var of) ->
                Trees.mapping().put("at-least", n).put("of", list(of)).done();
            case Condition condition -> mapping(condition);
        };
    }

    static Node list(List<Criterion> criteria) {
        return Trees.list(criteria, CriterionWriter::write);
    }

    static Mapping mapping(Condition condition) {
        var entry = Vocabulary.entry(condition);
        var label = condition.label();
        var tree = Trees.mapping();
        if (!label.key().equals(entry.name())) {
            tree.put("key", label.key());
        }
        tree.put("criterion", entry.name()).put("title", label.title());
        for (Parameter parameter : entry.parameters()) {
            var value = value(condition, parameter);
            if (parameter.otherwise().filter(value::equals).isEmpty()) {
                tree.put(parameter.name(), node(value));
            }
        }
        return tree.sorted("not-for", label.notFor()).done();
    }

    private static Object value(Condition condition, Parameter parameter) {
        try {
            return parameter.component().getAccessor().invoke(condition);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A condition is a public record: " + condition, e);
        }
    }

    private static Node node(Object value) {
        return switch (value) {
            case Integer number -> Trees.number(number);
            case OptionalInt number -> Trees.number(number.getAsInt());
            case Boolean flag -> Trees.flag(flag);
            case Optional<?> some -> node(some.orElseThrow());
            case Set<?> set ->
                Trees.list(set.stream().sorted(CriterionWriter::inOrder).toList(), CriterionWriter::node);
            case List<?> list -> Trees.list(list, CriterionWriter::node);
            case SideRole(var side, var role) ->
                Trees.mapping().put("side", side.name()).put("role", role.key()).done();
            case firstdeal.shared.Side side -> Trees.text(side.name());
            case RecordKind record -> Trees.text(record.key());
            case Enum<?> constant -> Trees.text(Place.word(constant));
            case Role role -> Trees.text(role.key());
            default -> Trees.text(value.toString());
        };
    }

    private static int inOrder(Object one, Object other) {
        return one instanceof Enum<?> first && other instanceof Enum<?> second
                ? Integer.compare(first.ordinal(), second.ordinal())
                : one.toString().compareTo(other.toString());
    }
}
