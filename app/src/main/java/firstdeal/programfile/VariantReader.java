package firstdeal.programfile;

import firstdeal.program.Condition;
import firstdeal.program.Criterion;
import firstdeal.program.Gate;
import firstdeal.program.Part;
import firstdeal.program.Part.Section;
import firstdeal.program.Parts;
import firstdeal.program.Program;
import firstdeal.program.Tailoring;
import firstdeal.program.Variant;
import firstdeal.program.Variant.Change;
import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Node.Sequence;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code tailoring}: for each partner type what it drops, changes and adds. Changes are merged onto the part as it is after
 * the variant's bases and its own earlier changes.
 */
final class VariantReader {

    private final Place tailoring;
    private final Program plain;
    private final Map<String, Variant> read = new LinkedHashMap<>();
    private final List<String> under = new ArrayList<>();

    private VariantReader(Place tailoring, Program plain) {
        this.tailoring = tailoring;
        this.plain = plain;
    }

    static List<Variant> read(Place tailoring, Program plain) {
        if (!(tailoring.node() instanceof Mapping mapping)) {
            tailoring.problem(Text.of("programfile.not-a-mapping"));
            return List.of();
        }
        var reader = new VariantReader(tailoring, plain);
        mapping.entries().forEach(entry -> reader.variant(entry.key()));
        return mapping.entries().stream()
                .flatMap(entry -> Optional.ofNullable(reader.read.get(entry.key())).stream())
                .toList();
    }

    /** Bases are read first, wherever they stand; a circle is left to the check. */
    private void variant(String type) {
        var node = ((Mapping) tailoring.node()).get(type);
        if (node.isEmpty() || read.containsKey(type) || under.contains(type)) {
            return;
        }
        under.add(type);
        var place = new Place(node.get(), tailoring.path() + "." + type, tailoring.problems());
        if (!type.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            place.problem(Text.of("programfile.not-a-key", "value", Place.shortened(type)));
        }
        var fields = place.fields();
        var base = fields.optional("extends", Place::key);
        base.ifPresent(this::variant);
        var changes = new Changes(base);
        changes.all(fields);
        var note = fields.text("note", "");
        fields.end();
        read.put(type, new Variant(type, base, changes.list, note));
    }

    /** The changes of one variant, and the program as it is after those read so far. */
    private final class Changes {

        private final List<Change> list = new ArrayList<>();
        private Program program;

        Changes(Optional<String> base) {
            program = base.map(
                            it -> Tailoring.varied(ProgramReader.withVariants(plain, List.copyOf(read.values())), it))
                    .orElse(plain);
        }

        void all(Fields fields) {
            for (Section section : Section.values()) {
                if (section == Section.TASKS) {
                    fields.find("criteria").ifPresent(this::criteria);
                    changes(fields, section);
                } else {
                    fields.find(section.key()).ifPresent(it -> {
                        var within = it.fields();
                        changes(within, section);
                        within.end();
                    });
                }
            }
        }

        private void changes(Fields fields, Section section) {
            fields.find("drop").ifPresent(it -> it.list(item -> drop(item, section)));
            fields.find("change").ifPresent(it -> items(it).forEach(item -> change(item, section)));
            fields.find("add").ifPresent(it -> items(it).forEach(item -> add(item, section)));
        }

        private String drop(Place item, Section section) {
            var key = item.key();
            if (part(section, key).isEmpty()) {
                item.problem(Text.of("programfile.nothing-to-drop", "key", key, "hint", hint(section, key)));
            } else {
                apply(new Change.Drop(section, key));
            }
            return key;
        }

        private void change(Place item, Section section) {
            var key = section == Section.WEEKLY_OUTCOMES
                    ? "week-" + item.fields().get("week", 0, it -> it.number(1, PartReader.LAST_DAY / 7))
                    : item.fields().get("key", "", Place::key);
            var part = part(section, key);
            if (!(item.node() instanceof Mapping change) || part.isEmpty()) {
                item.problem(Text.of("programfile.nothing-to-change", "key", key, "hint", hint(section, key)));
                return;
            }
            var merged = Merging.merged(PartWriter.write(part.get()), change);
            apply(new Change.Replace(one(new Place(merged, item.path(), item.problems()), section)));
        }

        private void add(Place item, Section section) {
            var part = one(item, section);
            if (part(section, part.key()).isPresent()) {
                item.problem(Text.of("programfile.key-twice", "key", part.key()));
            } else {
                apply(new Change.Add(part));
            }
        }

        private Part one(Place item, Section section) {
            return ListReader.one(item, fields -> switch (section) {
                case WORKSTREAMS -> PartReader.workstream(fields);
                case PHASES -> PartReader.phase(fields);
                case TASKS -> PartReader.task(fields, program.phases());
                case MEETINGS -> PartReader.meeting(fields);
                case WEEKLY_OUTCOMES -> PartReader.weeklyOutcome(fields);
                case ARTIFACTS -> ContentReader.artifact(fields);
                case CERTIFICATIONS -> ContentReader.certification(fields);
                case MESSAGES -> ContentReader.message(fields);
                case SURVEYS -> ContentReader.survey(fields);
            });
        }

        private void criteria(Place place) {
            var fields = place.fields();
            for (Gate gate : plain.gates()) {
                fields.find(gate.key()).ifPresent(it -> gate(it, gate.key()));
            }
            fields.end();
        }

        private void gate(Place place, String gate) {
            if (place.node() instanceof Sequence) {
                items(place).forEach(item -> addCriterion(item, gate));
                return;
            }
            var fields = place.fields();
            fields.find("drop").ifPresent(it -> it.list(item -> dropCriterion(item, gate)));
            fields.find("change").ifPresent(it -> items(it).forEach(item -> changeCriterion(item, gate)));
            fields.find("add").ifPresent(it -> items(it).forEach(item -> addCriterion(item, gate)));
            fields.end();
        }

        private void addCriterion(Place item, String gate) {
            CriterionReader.read(item).ifPresent(it -> apply(new Change.AddCriterion(gate, it)));
        }

        private String dropCriterion(Place item, String gate) {
            var key = item.key();
            if (condition(gate, key).isEmpty()) {
                item.problem(Text.of("programfile.nothing-to-drop", "key", key, "hint", hint(gate, key)));
            } else {
                apply(new Change.DropCriterion(gate, key));
            }
            return key;
        }

        private void changeCriterion(Place item, String gate) {
            var key = item.fields().get("key", "", Place::key);
            var condition = condition(gate, key);
            if (!(item.node() instanceof Mapping change) || condition.isEmpty()) {
                item.problem(Text.of("programfile.nothing-to-change", "key", key, "hint", hint(gate, key)));
                return;
            }
            var merged = Merging.merged(CriterionWriter.mapping(condition.get()), change);
            CriterionReader.read(new Place(merged, item.path(), item.problems()))
                    .ifPresent(it -> apply(new Change.ReplaceCriterion(gate, (Condition) it)));
        }

        private void apply(Change change) {
            list.add(change);
            program = Tailoring.applied(program, change);
        }

        private Optional<? extends Part> part(Section section, String key) {
            return Parts.of(program, section).stream()
                    .filter(it -> it.key().equals(key))
                    .findFirst();
        }

        private Optional<Condition> condition(String gate, String key) {
            return conditions(gate).filter(it -> it.label().key().equals(key)).findFirst();
        }

        private Stream<Condition> conditions(String gate) {
            return program.gate(gate).stream()
                    .flatMap(it -> Stream.concat(it.criteria().stream(), it.watch().stream()))
                    .flatMap(Criterion::conditions);
        }

        private Text hint(Section section, String key) {
            return Nearest.hint(
                    key, Parts.of(program, section).stream().map(Part::key).toList());
        }

        private Text hint(String gate, String key) {
            return Nearest.hint(
                    key, conditions(gate).map(it -> it.label().key()).toList());
        }
    }

    private static List<Place> items(Place place) {
        if (place.node() instanceof Sequence(var _, var items)) {
            return items.stream()
                    .map(item -> new Place(item, place.path(), place.problems()))
                    .toList();
        }
        place.problem(Text.of("programfile.not-a-list"));
        return List.of();
    }
}
