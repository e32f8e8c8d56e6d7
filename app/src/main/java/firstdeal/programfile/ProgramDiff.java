package firstdeal.programfile;

import firstdeal.program.Gate;
import firstdeal.program.Part;
import firstdeal.program.Part.Section;
import firstdeal.program.Parts;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Node.Scalar;
import firstdeal.programfile.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has changed between two programs, part by part by their keys, in the words of the program file. */
public final class ProgramDiff {

    private ProgramDiff() {}

    /** What happened to a part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param section the section of the file, for example {@code tasks}; {@code criteria} for those of a gate
     * @param title what people call the part; the key where it has no title
     */
    public record Change(Kind kind, String section, String key, String title, List<FieldChange> fields) {}

    /** A key of the part; an empty side means that it was not written there. */
    public record FieldChange(String field, String from, String to) {}

    public static List<Change> between(Program before, Program after) {
        var changes = new ArrayList<Change>();
        part("program", after.key(), head(before), head(after), changes);
        for (Section section : Section.values()) {
            section(section.key(), parts(before, section), parts(after, section), changes);
            if (section == Section.PHASES) {
                section("criteria", criteria(before), criteria(after), changes);
            }
        }
        rest(ProgramWriter.tree(before), ProgramWriter.tree(after), changes);
        return changes;
    }

    private static Mapping head(Program program) {
        return new Mapping(
                Mark.START,
                ProgramWriter.tree(program).entries().stream()
                        .filter(it -> it.value() instanceof Scalar || it.key().equals("applies-to"))
                        .toList());
    }

    private static Map<String, Mapping> parts(Program program, Section section) {
        var parts = new LinkedHashMap<String, Mapping>();
        for (Part part : Parts.of(program, section)) {
            parts.put(part.key(), part instanceof Phase ? flat(PartWriter.write(part)) : PartWriter.write(part));
        }
        return parts;
    }

    /** A phase with its gate's own keys beside its own; the criteria are compared one by one. */
    private static Mapping flat(Mapping phase) {
        var entries = new ArrayList<Node.Entry>();
        for (var entry : phase.entries()) {
            if (entry.key().equals("gate") && entry.value() instanceof Mapping gate) {
                gate.entries().stream()
                        .filter(it -> it.value() instanceof Scalar)
                        .forEach(it -> entries.add(new Node.Entry(it.mark(), "gate " + it.key(), it.value())));
            } else {
                entries.add(entry);
            }
        }
        return new Mapping(phase.mark(), entries);
    }

    private static Map<String, Mapping> criteria(Program program) {
        var criteria = new LinkedHashMap<String, Mapping>();
        for (Gate gate : program.gates()) {
            gate.criteria()
                    .forEach(it -> criteria.put(
                            gate.key() + "/" + name(CriterionWriter.write(it)), (Mapping) CriterionWriter.write(it)));
            gate.watch()
                    .forEach(it -> criteria.put(gate.key() + "/watch/" + name(CriterionWriter.write(it)), (Mapping)
                            CriterionWriter.write(it)));
        }
        return criteria;
    }

    private static String name(Node criterion) {
        return criterion instanceof Mapping mapping
                ? mapping.get("key")
                        .or(() -> mapping.get("criterion"))
                        .map(ProgramDiff::words)
                        .orElseGet(() -> mapping.entries().getLast().value() instanceof Sequence(var _, var items)
                                ? items.stream().map(ProgramDiff::name).collect(Collectors.joining("+"))
                                : "")
                : "";
    }

    private static void section(
            String section, Map<String, Mapping> before, Map<String, Mapping> after, List<Change> changes) {
        after.forEach((key, part) -> {
            if (before.containsKey(key)) {
                part(section, key, before.get(key), part, changes);
            } else {
                changes.add(new Change(Kind.ADDED, section, key, title(key, part), List.of()));
            }
        });
        before.forEach((key, part) -> {
            if (!after.containsKey(key)) {
                changes.add(new Change(Kind.REMOVED, section, key, title(key, part), List.of()));
            }
        });
    }

    private static void part(String section, String key, Mapping before, Mapping after, List<Change> changes) {
        var names = new LinkedHashSet<String>();
        after.entries().forEach(it -> names.add(it.key()));
        before.entries().forEach(it -> names.add(it.key()));
        var fields = new ArrayList<FieldChange>();
        for (String name : names) {
            var from = before.get(name).map(ProgramDiff::words).orElse("");
            var to = after.get(name).map(ProgramDiff::words).orElse("");
            if (!from.equals(to)) {
                fields.add(new FieldChange(name, from, to));
            }
        }
        if (!fields.isEmpty()) {
            changes.add(new Change(Kind.CHANGED, section, key, title(key, after), fields));
        }
    }

    /** Sections without keyed parts: named when they differ. */
    private static void rest(Mapping before, Mapping after, List<Change> changes) {
        for (String name : List.of(
                "sponsor-decisions",
                "milestones",
                "retrospective",
                "capacity",
                "escalation",
                "parallel-programs",
                "tailoring")) {
            var from = before.get(name).map(ProgramDiff::words).orElse("");
            var to = after.get(name).map(ProgramDiff::words).orElse("");
            if (!from.equals(to)) {
                var kind = from.isEmpty() ? Kind.ADDED : to.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
                changes.add(new Change(kind, name, name, name, List.of()));
            }
        }
    }

    private static String title(String key, Mapping part) {
        return part.get("title").map(ProgramDiff::words).orElse(key);
    }

    private static String words(Node node) {
        return switch (node) {
            case Scalar(var _, var text, var _) -> text;
            case Sequence(var _, var items) ->
                items.stream().map(ProgramDiff::words).collect(Collectors.joining(", "));
            case Mapping mapping ->
                window(mapping)
                        .orElseGet(() -> mapping.entries().stream()
                                .map(it -> it.key() + ": " + words(it.value()))
                                .collect(Collectors.joining("; ")));
        };
    }

    private static Optional<String> window(Mapping mapping) {
        return mapping.entries().size() == 2
                ? mapping.get("from").flatMap(from -> mapping.get("to").map(to -> words(from) + " – " + words(to)))
                : Optional.empty();
    }
}
