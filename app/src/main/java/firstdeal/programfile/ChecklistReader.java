package firstdeal.programfile;

import firstdeal.program.Content;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.program.TaskTemplate;
import firstdeal.program.Window;
import firstdeal.programfile.Outline.Item;
import firstdeal.programfile.Outline.Other;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a program without gates of a Markdown checklist: headings with days are phases, headings in them workstreams, list
 * items tasks. Whatever becomes none of these is a note with its line.
 */
public final class ChecklistReader {

    /** How long a checklist is whose text names no days. */
    private static final int UNSAID_DAYS = 90;

    private static final Pattern OUTCOME =
            Pattern.compile("^(?:outcome|goal|objective|ziel|ergebnis)s?\\s*:\\s*(.+)", Pattern.CASE_INSENSITIVE);

    private final Notes notes;
    private final FrontMatter head;
    private final List<Section> sections;
    private final ChecklistShape shape;
    private final boolean plainItemsCount;
    private final ChecklistTasks tasks;
    private final List<Phase> phases = new ArrayList<>();
    private final Slugs phaseKeys = new Slugs("phase");
    private Optional<String> title = Optional.empty();

    private ChecklistReader(String file, FrontMatter head, Outline outline) {
        this.notes = new Notes(file);
        this.head = head;
        this.sections = Section.of(outline);
        this.shape = ChecklistShape.of(sections, notes);
        boolean boxes = sections.stream().anyMatch(Section::hasBoxes);
        this.plainItemsCount = shape.phaseLevel() == 0 && !boxes;
        this.tasks = new ChecklistTasks(notes, boxes);
    }

    /**
     * @param file the name under which the person knows the file; may be empty
     * @param lines the text, for its front matter
     * @param outline what stands behind the front matter
     */
    public static Reading read(String file, List<String> lines, Outline outline) {
        return new ChecklistReader(file, FrontMatter.of(lines), outline).reading(file);
    }

    /** How many lines of a text are front matter. */
    public static int frontMatterLines(List<String> lines) {
        return FrontMatter.of(lines).lines();
    }

    private Reading reading(String file) {
        head.rest().forEach(line -> notes.keep(line.line(), line.text()));
        title = head.title().or(this::titleHeading);
        sections.forEach(this::section);
        tasks.sayWhatIsUnsaid();
        if (tasks.all().isEmpty()) {
            notes.add(1, Text.of("programfile.no-tasks"));
            return new Reading.NotUnderstood(notes.inOrder());
        }
        return tasks.tooLong().isEmpty()
                ? new Reading.Understood(program(file), notes.inOrder())
                : new Reading.NotUnderstood(tasks.tooLong());
    }

    /** The first heading of the first level, or whatever heading comes first, unless it is a phase. */
    private Optional<String> titleHeading() {
        var headings = sections.stream().filter(it -> it.level() > 0).toList();
        return headings.stream()
                .filter(it -> it.level() == 1)
                .findFirst()
                .or(() -> headings.stream().findFirst().filter(it -> !it.hasItems()))
                .filter(it -> !shape.isPhase(it))
                .map(Section::text);
    }

    private void section(Section section) {
        if (shape.isPhase(section)) {
            phase(section);
        } else if (shape.isInside(section) && tasks.inPhase()) {
            inside(section);
        } else {
            outside(section);
            return;
        }
        section.blocks().forEach(this::block);
    }

    private void phase(Section section) {
        var days = shape.daysOf(section);
        var key = phaseKeys.of(section.heading().flatMap(it -> it.marker().key()), section.name());
        phases.add(new Phase(key, section.title(), days, Phase.defaultMinDays(days), "", Optional.empty()));
        tasks.enter(phases.getLast());
    }

    private void inside(Section section) {
        if (section.level() <= shape.workstreamLevel()) {
            tasks.workstream(section);
        } else {
            tasks.under(section.text());
            notes.keep(section.line(), section.text());
        }
    }

    /** A section beside the phases: how to use this, best practices. Boxes in it are work all the same. */
    private void outside(Section section) {
        if (section.hasBoxes() || plainItemsCount && section.hasItems()) {
            ensurePhase(section);
            tasks.workstream(section);
            section.blocks().forEach(this::block);
            tasks.leaveIfPhases(shape.phaseLevel() > 0);
            return;
        }
        tasks.leaveIfPhases(shape.phaseLevel() > 0);
        if (section.level() > 0 && !title.equals(Optional.of(section.text()))) {
            notes.keep(section.line(), section.text());
        }
        section.blocks().forEach(this::keep);
    }

    private void ensurePhase(Section section) {
        if (shape.phaseLevel() > 0 && !phases.isEmpty()) {
            tasks.enter(phases.getLast());
            notes.add(
                    section.line(),
                    Text.of(
                            "programfile.outside-phases",
                            "section",
                            section.text(),
                            "phase",
                            phases.getLast().title()));
        } else if (phases.isEmpty()) {
            boolean noPhases = shape.phaseLevel() == 0;
            int to = noPhases ? UNSAID_DAYS : Math.max(0, firstDay() - 1);
            var days = new Window(0, to);
            phases.add(new Phase(
                    phaseKeys.of(noPhases ? "checklist" : "before"),
                    noPhases ? "Checklist" : "Before the first phase",
                    days,
                    Phase.defaultMinDays(days),
                    "",
                    Optional.empty()));
            notes.add(section.line(), Text.of("programfile.no-days", "from", 0, "to", to));
            tasks.enter(phases.getLast());
        }
    }

    private int firstDay() {
        return shape.days().values().stream().mapToInt(Window::from).min().orElse(0);
    }

    private void block(Outline.Block block) {
        switch (block) {
            case Item item -> tasks.item(item);
            case Other other -> other(other);
            case Outline.Heading _ -> throw new IllegalArgumentException("A section holds no heading");
        }
    }

    private void other(Other other) {
        var outcome = OUTCOME.matcher(other.text());
        var phase = phases.getLast();
        if (tasks.isAtPhaseHead() && phase.outcome().isEmpty() && outcome.matches()) {
            phases.set(
                    phases.size() - 1,
                    new Phase(
                            phase.key(),
                            phase.title(),
                            phase.days(),
                            phase.minDays(),
                            outcome.group(1).strip(),
                            phase.gate()));
        } else {
            notes.keep(other.line(), other.text());
        }
    }

    private void keep(Outline.Block block) {
        notes.keep(block.line(), block.text().replace('\n', ' '));
        if (block instanceof Item item) {
            item.details().forEach(this::keep);
            item.children().forEach(this::keep);
        }
    }

    private Program program(String file) {
        var name = ChecklistTasks.clean(
                title.orElse(file.isBlank() ? "Checklist" : file.replaceFirst("\\.[A-Za-z]+$", "")));
        int length =
                Math.max(1, phases.stream().mapToInt(it -> it.days().to()).max().orElse(1));
        int horizon = Math.max(
                length,
                tasks.all().stream()
                        .map(TaskTemplate::window)
                        .mapToInt(Window::to)
                        .max()
                        .orElse(length));
        return new Program(
                head.key().orElseGet(() -> new Slugs("program").of(name)),
                name,
                head.purpose().orElse(""),
                "",
                "",
                length,
                horizon,
                Set.of(),
                tasks.workstreams(),
                phases,
                tasks.all(),
                List.of(),
                List.of(),
                Content.Library.EMPTY,
                List.of());
    }
}
