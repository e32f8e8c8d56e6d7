package firstdeal.programfile;

import firstdeal.program.Condition;
import firstdeal.program.Content.Capacity;
import firstdeal.program.Content.EscalationStep;
import firstdeal.program.Content.Library;
import firstdeal.program.Content.ParallelProgram;
import firstdeal.program.Content.Retrospective;
import firstdeal.program.Content.SponsorQuestion;
import firstdeal.program.Criterion;
import firstdeal.program.Part;
import firstdeal.program.Part.Section;
import firstdeal.program.Parts;
import firstdeal.program.Program;
import firstdeal.program.Tailoring;
import firstdeal.program.Variant;
import firstdeal.program.Variant.Change;
import firstdeal.programfile.Node.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The canonical file of a program: read back, it is the same program; written again, the same text. */
public final class ProgramWriter {

    private ProgramWriter() {}

    public static String yaml(Program program) {
        return YamlText.of(tree(program));
    }

    public static String json(Program program) {
        return JsonText.of(tree(program));
    }

    /** The same structure as plain maps, lists, texts, numbers and flags. */
    public static Map<String, Object> values(Program program) {
        return Trees.values(tree(program));
    }

    static Mapping tree(Program program) {
        var tree = Trees.mapping()
                .put("key", program.key())
                .put("title", program.title())
                .put("purpose", program.purpose())
                .put("north-star", program.northStar())
                .put("day-zero", program.dayZero())
                .put("length-days", program.lengthDays())
                .put("horizon-day", program.horizonDay())
                .sorted("applies-to", program.appliesTo());
        for (Section section : List.of(Section.WORKSTREAMS, Section.PHASES, Section.WEEKLY_OUTCOMES)) {
            parts(tree, program, section);
        }
        parts(tree, program, Section.TASKS);
        parts(tree, program, Section.MEETINGS);
        library(tree, program);
        if (!program.variants().isEmpty()) {
            tree.put("tailoring", tailoring(program));
        }
        return tree.done();
    }

    private static void parts(Trees tree, Program program, Section section) {
        tree.some(section.key(), List.<Part>copyOf(Parts.of(program, section)), PartWriter::write);
    }

    private static void library(Trees tree, Program program) {
        Library library = program.library();
        tree.some("sponsor-decisions", library.sponsorQuestions(), ProgramWriter::question);
        parts(tree, program, Section.ARTIFACTS);
        parts(tree, program, Section.CERTIFICATIONS);
        parts(tree, program, Section.MESSAGES);
        tree.texts("milestones", library.milestones());
        parts(tree, program, Section.SURVEYS);
        tree.put("retrospective", library.retrospective(), ProgramWriter::retrospective)
                .put("capacity", library.capacity(), ProgramWriter::capacity)
                .some("escalation", library.escalation(), ProgramWriter::step)
                .some("parallel-programs", library.parallelPrograms(), ProgramWriter::parallel);
    }

    private static Node question(SponsorQuestion it) {
        return Trees.mapping()
                .put("check-in", it.checkIn())
                .put("side", it.side().name())
                .put("question", it.question())
                .texts("options", it.options())
                .done();
    }

    private static Node retrospective(Retrospective it) {
        return Trees.mapping()
                .texts("prefilled", it.prefilled())
                .put("causes", Trees.list(it.causes(), Trees::text))
                .put("questions", PartWriter.lines(it.questions()))
                .put("decision", Trees.list(it.decisions(), Trees::text))
                .done();
    }

    private static Node capacity(Capacity it) {
        var weights = Trees.mapping();
        new TreeMap<>(it.weights()).forEach((key, weight) -> weights.put(key, Trees.number(weight)));
        var tree = Trees.mapping().put("default-active-per-pam", it.limit());
        if (!weights.isEmpty()) {
            tree.put("weights", weights.done());
        }
        return tree.put("over", it.over()).done();
    }

    private static Node step(EscalationStep it) {
        return Trees.mapping()
                .put("step", it.step())
                .put("to", Trees.list(it.to(), Trees::text))
                .put("after", it.afterBusinessDays())
                .put("sent-by", it.sentBy())
                .flagged("draft-prepared", it.draftPrepared())
                .done();
    }

    private static Node parallel(ParallelProgram it) {
        return Trees.mapping()
                .put("key", it.key())
                .put("title", it.title())
                .flagged("internal", it.internal())
                .done();
    }

    private static Node tailoring(Program program) {
        var tree = Trees.mapping();
        program.variants().forEach(variant -> tree.put(variant.partnerType(), variant(program, variant)));
        return tree.done();
    }

    private static Node variant(Program program, Variant variant) {
        var tree = Trees.mapping().put("extends", variant.base()).put("note", variant.note());
        var before = variant.base().map(it -> Tailoring.varied(program, it)).orElse(program);
        var sections = new LinkedHashMap<String, Acts>();
        for (Change change : variant.changes()) {
            sections.computeIfAbsent(place(change), it -> new Acts()).note(change, before);
            before = Tailoring.applied(before, change);
        }
        var criteria = Trees.mapping();
        sections.forEach((place, acts) -> {
            if (place.startsWith("criteria ")) {
                criteria.put(place.substring(9), acts.done().done());
            } else if (place.equals(Section.TASKS.key())) {
                acts.onto(tree);
            } else {
                tree.put(place, acts.done().done());
            }
        });
        if (!criteria.isEmpty()) {
            tree.put("criteria", criteria.done());
        }
        return tree.done();
    }

    private static String place(Change change) {
        return switch (change) {
            case Change.Add(var part) -> part.section().key();
            case Change.Replace(var part) -> part.section().key();
            case Change.Drop(var section, var _) -> section.key();
            case Change.AddCriterion(var gate, var _) -> "criteria " + gate;
            case Change.ReplaceCriterion(var gate, var _) -> "criteria " + gate;
            case Change.DropCriterion(var gate, var _) -> "criteria " + gate;
        };
    }

    /** What one section of a variant drops, changes and adds. */
    private static final class Acts {

        private final Map<String, List<Node>> acts = new LinkedHashMap<>();

        void note(Change change, Program before) {
            switch (change) {
                case Change.Drop(var _, var key) -> act("drop", Trees.text(key));
                case Change.DropCriterion(var _, var key) -> act("drop", Trees.text(key));
                case Change.Replace(var part) ->
                    Parts.of(before, part.section()).stream()
                            .filter(it -> it.key().equals(part.key()))
                            .findFirst()
                            .ifPresent(it -> act("change", keyed(part, PartWriter.write(it))));
                case Change.ReplaceCriterion(var gate, var criterion) ->
                    conditions(before, gate)
                            .filter(it ->
                                    it.label().key().equals(criterion.label().key()))
                            .findFirst()
                            .ifPresent(it -> act("change", keyed(criterion, it)));
                case Change.Add(var part) -> act("add", PartWriter.write(part));
                case Change.AddCriterion(var _, var criterion) -> act("add", CriterionWriter.write(criterion));
            }
        }

        private static Stream<Condition> conditions(Program program, String gate) {
            return program.gate(gate).stream()
                    .flatMap(it -> Stream.concat(it.criteria().stream(), it.watch().stream()))
                    .flatMap(Criterion::conditions);
        }

        private static Node keyed(Part part, Mapping before) {
            var name = part.section() == Section.WEEKLY_OUTCOMES ? "week" : "key";
            var after = PartWriter.write(part);
            return keyed(name, after.get(name).orElseThrow(), before, after);
        }

        private static Node keyed(Condition after, Condition before) {
            return keyed(
                    "key",
                    Trees.text(after.label().key()),
                    CriterionWriter.mapping(before),
                    CriterionWriter.mapping(after));
        }

        private static Node keyed(String name, Node key, Mapping before, Mapping after) {
            var tree = Trees.mapping().put(name, key);
            Merging.difference(before, after)
                    .ifPresent(it -> it.entries().stream()
                            .filter(entry -> !entry.key().equals(name))
                            .forEach(entry -> tree.put(entry.key(), entry.value())));
            return tree.done();
        }

        private void act(String word, Node node) {
            acts.computeIfAbsent(word, it -> new ArrayList<>()).add(node);
        }

        Trees done() {
            return onto(Trees.mapping());
        }

        Trees onto(Trees tree) {
            acts.forEach((word, nodes) -> tree.put(word, Trees.list(nodes, it -> it)));
            return tree;
        }
    }
}
