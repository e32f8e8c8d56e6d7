package firstdeal.program;

import firstdeal.program.Part.Section;
import firstdeal.program.Variant.Change;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A program as it is for one partner type. */
public final class Tailoring {

    private Tailoring() {}

    /**
     * The variant of the type applied, its bases first, and everything left out that is not for that type. What waited for a
     * part that is gone waits for it no longer. A type without a variant gets the program as it stands.
     */
    public static Program of(Program program, String partnerType) {
        var varied = varied(program, partnerType);
        for (Section section : Section.values()) {
            varied = Parts.with(
                    varied,
                    section,
                    Parts.of(varied, section).stream()
                            .flatMap(part -> forType(part, partnerType).stream())
                            .toList());
        }
        return withoutVariants(pruned(varied));
    }

    /** Only the changes of a type's variant and of its bases, nothing left out yet. */
    public static Program varied(Program program, String partnerType) {
        var varied = program;
        for (Variant variant : chain(program, partnerType)) {
            for (Change change : variant.changes()) {
                varied = applied(varied, change);
            }
        }
        return varied;
    }

    /** The program after one change; a change of what does not exist changes nothing. */
    public static Program applied(Program program, Change change) {
        return switch (change) {
            case Change.Add(var part) -> {
                var parts = new ArrayList<Part>(Parts.of(program, part.section()));
                parts.add(part);
                yield Parts.with(program, part.section(), parts);
            }
            case Change.Replace(var part) ->
                Parts.with(
                        program,
                        part.section(),
                        Parts.of(program, part.section()).stream()
                                .map(it -> it.key().equals(part.key()) ? part : it)
                                .toList());
            case Change.Drop(var section, var key) ->
                Parts.with(
                        program,
                        section,
                        Parts.of(program, section).stream()
                                .filter(it -> !it.key().equals(key))
                                .toList());
            case Change.AddCriterion(var gate, var criterion) ->
                gates(program, gate, it -> criteria(it, more(it.criteria(), criterion), it.watch()));
            case Change.ReplaceCriterion(var gate, var criterion) ->
                gates(
                        program,
                        gate,
                        each(of -> of.stream()
                                .map(it -> it.with(old -> old.label()
                                                .key()
                                                .equals(criterion.label().key())
                                        ? criterion
                                        : old))
                                .toList()));
            case Change.DropCriterion(var gate, var key) ->
                gates(
                        program,
                        gate,
                        each(of -> of.stream()
                                .flatMap(it ->
                                        it.keeping(old -> !old.label().key().equals(key)).stream())
                                .toList()));
        };
    }

    private static Program gates(Program program, String key, UnaryOperator<Gate> change) {
        var phases = program.phases().stream()
                .map(phase ->
                        phase.gate().filter(gate -> gate.key().equals(key)).isPresent()
                                ? withGate(phase, change)
                                : phase)
                .toList();
        return Parts.with(program, Section.PHASES, phases);
    }

    private static List<Criterion> more(List<Criterion> criteria, Criterion one) {
        var more = new ArrayList<>(criteria);
        more.add(one);
        return more;
    }

    /** The same for what closes the gate and for what is only watched. */
    private static UnaryOperator<Gate> each(UnaryOperator<List<Criterion>> change) {
        return gate -> criteria(gate, change.apply(gate.criteria()), change.apply(gate.watch()));
    }

    private static Gate criteria(Gate gate, List<Criterion> criteria, List<Criterion> watch) {
        return new Gate(
                gate.key(), gate.title(), gate.day(), gate.mode(), gate.meeting(), gate.question(), criteria, watch);
    }

    private static Phase withGate(Phase phase, UnaryOperator<Gate> change) {
        return new Phase(
                phase.key(),
                phase.title(),
                phase.days(),
                phase.minDays(),
                phase.outcome(),
                phase.gate().map(change));
    }

    /** The variants of a type from the furthest base on; a circle ends where it closes. */
    private static Collection<Variant> chain(Program program, String partnerType) {
        var chain = new ArrayDeque<Variant>();
        var seen = new HashSet<String>();
        var next = variant(program, partnerType);
        while (next.isPresent() && seen.add(next.get().partnerType())) {
            chain.addFirst(next.get());
            next = next.get().base().flatMap(base -> variant(program, base));
        }
        return chain;
    }

    private static Optional<Variant> variant(Program program, String partnerType) {
        return program.variants().stream()
                .filter(it -> it.partnerType().equals(partnerType))
                .findFirst();
    }

    private static Optional<Part> forType(Part part, String type) {
        return switch (part) {
            case TaskTemplate task ->
                Optional.<Part>of(task).filter(it -> !task.notFor().contains(type));
            case MeetingTemplate meeting ->
                Optional.<Part>of(meeting).filter(it -> !meeting.notFor().contains(type));
            case WeeklyOutcome outcome ->
                outcome.criterion()
                        .keeping(it -> !it.label().notFor().contains(type))
                        .map(left -> new WeeklyOutcome(outcome.week(), outcome.title(), left, outcome.namedBy()));
            case Phase phase ->
                Optional.of(withGate(
                        phase,
                        each(of -> of.stream()
                                .flatMap(it ->
                                        it
                                                .keeping(condition -> !condition
                                                        .label()
                                                        .notFor()
                                                        .contains(type))
                                                .stream())
                                .toList())));
            default -> Optional.of(part);
        };
    }

    /** Nothing waits for, and no gate asks for, a task that is gone. */
    private static Program pruned(Program program) {
        var tasks = keys(program.tasks(), TaskTemplate::key);
        var pruned = Parts.with(
                program,
                Section.TASKS,
                program.tasks().stream()
                        .map(task -> waitingOnlyFor(task, tasks))
                        .toList());
        return Parts.with(
                pruned,
                Section.PHASES,
                pruned.phases().stream()
                        .map(phase -> withGate(
                                phase,
                                each(of -> of.stream()
                                        .map(it -> it.with(condition -> askingOnlyFor(condition, tasks)))
                                        .toList())))
                        .toList());
    }

    private static Condition askingOnlyFor(Condition condition, Set<String> tasks) {
        return condition instanceof Condition.TasksDone(var label, var named, var workstream)
                ? new Condition.TasksDone(
                        label, named.stream().filter(tasks::contains).collect(Collectors.toSet()), workstream)
                : condition;
    }

    private static TaskTemplate waitingOnlyFor(TaskTemplate task, Set<String> tasks) {
        return task.waitingFor(task.waitsFor().stream().filter(tasks::contains).toList());
    }

    private static <T> Set<String> keys(List<T> parts, Function<T, String> key) {
        return parts.stream().map(key).collect(Collectors.toSet());
    }

    private static Program withoutVariants(Program program) {
        return new Program(
                program.key(),
                program.title(),
                program.purpose(),
                program.northStar(),
                program.dayZero(),
                program.lengthDays(),
                program.horizonDay(),
                program.appliesTo(),
                program.workstreams(),
                program.phases(),
                program.tasks(),
                program.meetings(),
                program.weeklyOutcomes(),
                program.library(),
                List.of());
    }
}
