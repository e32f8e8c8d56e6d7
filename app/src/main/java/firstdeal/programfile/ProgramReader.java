package firstdeal.programfile;

import firstdeal.program.Content;
import firstdeal.program.Part;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.program.ProgramCheck;
import firstdeal.program.TaskTemplate;
import firstdeal.program.Variant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes a program of a tree that was YAML or JSON, or says everything that is wrong with it. */
public final class ProgramReader {

    private final Fields fields;
    private final Problems problems;
    private List<Phase> phases = List.of();

    private ProgramReader(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** @param file the name under which the person knows the file; may be empty */
    public static Reading read(String file, Node root) {
        var problems = new Problems(file);
        var top = new Place(root, "", problems).fields();
        var program = new ProgramReader(top, problems).program();
        var broken = Set.copyOf(problems.inOrder().stream()
                .map(problem -> element(problem.key()))
                .toList());
        for (var finding : ProgramCheck.findings(program)) {
            if (!broken.contains(element(finding.path()))
                    && !(finding.path().startsWith("tailoring") && !broken.isEmpty())) {
                problems.add(Locator.find(root, finding.path()), finding.path(), finding.text());
            }
        }
        return problems.none()
                ? new Reading.Understood(program, List.of())
                : new Reading.NotUnderstood(problems.inOrder());
    }

    /** Section and key: what is wrong within a part already needs no second sentence that follows from it. */
    private static String element(String path) {
        var steps = path.split("\\.");
        return steps.length < 2 ? path : steps[0] + "." + steps[1];
    }

    private Program program() {
        var key = fields.key("key");
        var title = fields.text("title");
        var purpose = fields.text("purpose", "");
        var northStar = fields.text("north-star", "");
        var dayZero = fields.text("day-zero", "");
        var types = PartReader.keys(fields, "applies-to");
        var workstreams = parts("workstreams", PartReader::workstream);
        phases = parts("phases", PartReader::phase);
        int last = phases.stream().mapToInt(phase -> phase.days().to()).max().orElse(0);
        int length = fields.get("length-days", last, it -> it.number(1, PartReader.LAST_DAY));
        int horizon = fields.get("horizon-day", length, it -> it.number(1, PartReader.LAST_DAY));
        var plain = new Program(
                key,
                title,
                purpose,
                northStar,
                dayZero,
                length,
                horizon,
                types,
                workstreams,
                phases,
                parts("tasks", this::task),
                parts("meetings", PartReader::meeting),
                parts("weekly-outcomes", PartReader::weeklyOutcome),
                library(),
                List.of());
        var program = tailored(plain);
        fields.end();
        return program;
    }

    private TaskTemplate task(Fields task) {
        return PartReader.task(task, phases);
    }

    private Content.Library library() {
        return new Content.Library(
                parts("artifacts", ContentReader::artifact),
                fields.get("sponsor-decisions", List.of(), it -> it.list(ContentReader::sponsorQuestion)),
                parts("certifications", ContentReader::certification),
                parts("messages", ContentReader::message),
                fields.get("milestones", List.of(), it -> it.list(Place::key)),
                parts("surveys", ContentReader::survey),
                fields.optional("retrospective", ContentReader::retrospective),
                fields.optional("capacity", ContentReader::capacity),
                fields.get("escalation", List.of(), it -> it.list(ContentReader::escalationStep)),
                fields.get(
                        "parallel-programs",
                        List.of(),
                        it -> ListReader.read(it, ContentReader::parallelProgram, Content.ParallelProgram::key)));
    }

    private <T extends Part> List<T> parts(String name, Function<Fields, T> read) {
        return fields.get(name, List.of(), it -> ListReader.read(it, read, Part::key));
    }

    private Program tailored(Program plain) {
        Optional<List<Variant>> variants = fields.find("tailoring").map(it -> VariantReader.read(it, plain));
        return variants.map(it -> withVariants(plain, it)).orElse(plain);
    }

    static Program withVariants(Program plain, List<Variant> variants) {
        return new Program(
                plain.key(),
                plain.title(),
                plain.purpose(),
                plain.northStar(),
                plain.dayZero(),
                plain.lengthDays(),
                plain.horizonDay(),
                plain.appliesTo(),
                plain.workstreams(),
                plain.phases(),
                plain.tasks(),
                plain.meetings(),
                plain.weeklyOutcomes(),
                plain.library(),
                variants);
    }
}
