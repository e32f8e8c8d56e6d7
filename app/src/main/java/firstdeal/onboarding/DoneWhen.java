package firstdeal.onboarding;

import firstdeal.program.Completion;
import firstdeal.program.Condition;
import firstdeal.program.Criterion;
import firstdeal.program.Label;
import firstdeal.program.RecordKind;
import firstdeal.program.SideRole;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What completes a task, as the API speaks of it.
 *
 * @param kind {@code check}, {@code document}, {@code link}, {@code message-sent}, {@code survey-answered}, the name of a
 *     criterion, or {@code all}, {@code any}, {@code at-least} of several
 * @param parameters those that are given
 * @param of the parts of a composed one
 */
public record DoneWhen(String kind, Map<String, Object> parameters, List<DoneWhen> of) {

    private static final DoneWhen CHECK = plain("check", Map.of());

    /** What a person adds by hand is done when they say so. */
    static DoneWhen of(Optional<Completion> completion) {
        return completion.map(DoneWhen::of).orElse(CHECK);
    }

    private static DoneWhen of(Completion completion) {
        return switch (completion) {
            case Completion.Check() -> CHECK;
            case Completion.Link() -> plain("link", Map.of());
            case Completion.Document(var artifact) ->
                plain(
                        "document",
                        artifact.<Map<String, Object>>map(it -> Map.of("artifact", it))
                                .orElse(Map.of()));
            case Completion.MessageSent(var message) -> plain("message-sent", Map.of("message", message));
            case Completion.SurveyAnswered(var survey) -> plain("survey-answered", Map.of("survey", survey));
            case Completion.Holds(var criterion) -> of(criterion);
        };
    }

    private static DoneWhen of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(var of) -> new DoneWhen("all", Map.of(), parts(of));
            case Criterion.Any(var of) -> new DoneWhen("any", Map.of(), parts(of));
            case Criterion.AtLeast(var n, var of) -> new DoneWhen("at-least", Map.of("n", n), parts(of));
            case Condition condition -> plain(name(condition), parameters(condition));
        };
    }

    private static List<DoneWhen> parts(List<Criterion> of) {
        return of.stream().map(DoneWhen::of).toList();
    }

    private static DoneWhen plain(String kind, Map<String, Object> parameters) {
        return new DoneWhen(kind, parameters, List.of());
    }

    private static String name(Condition condition) {
        return SHAPES.get(condition.getClass()).name();
    }

    private static Map<String, Object> parameters(Condition condition) {
        var parameters = new TreeMap<String, Object>();
        for (var component : SHAPES.get(condition.getClass()).components()) {
            var value = said(value(condition, component));
            if (value != null) {
                parameters.put(component.getName(), value);
            }
        }
        return parameters;
    }

    private static Object value(Condition condition, RecordComponent component) {
        try {
            return component.getAccessor().invoke(condition);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A condition is a public record: " + condition, e);
        }
    }

    /** How a kind of condition is called, and its parts but the label. */
    private record Shape(String name, List<RecordComponent> components) {}

    /** Looked up once for each kind: a plan has some sixty of them. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            var name =
                    type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            return new Shape(
                    name,
                    Stream.of(type.getRecordComponents())
                            .filter(it -> it.getType() != Label.class)
                            .toList());
        }
    };

    private static @Nullable Object said(Object value) {
        return switch (value) {
            case Optional<?> some -> some.map(DoneWhen::said).orElse(null);
            case OptionalInt number -> number.isPresent() ? (Object) number.getAsInt() : null;
            case Collection<?> several ->
                several.isEmpty() ? null : several.stream().map(DoneWhen::said).toList();
            case SideRole(var side, var role) -> Map.of("side", side.name(), "role", role.key());
            case Role role -> role.key();
            case RecordKind record -> record.key();
            case Side side -> side.name();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> value;
        };
    }
}
