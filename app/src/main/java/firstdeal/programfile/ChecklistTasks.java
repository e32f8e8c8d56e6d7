package firstdeal.programfile;

import firstdeal.program.Completion;
import firstdeal.program.Phase;
import firstdeal.program.TaskTemplate;
import firstdeal.program.Window;
import firstdeal.program.Workstream;
import firstdeal.programfile.Outline.Box;
import firstdeal.programfile.Outline.Item;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the items of a checklist into tasks, each in the phase and workstream under which it stands. */
final class ChecklistTasks {

    private static final int LONGEST = 4_000;
    private static final Pattern LABEL = Pattern.compile("^[\\p{L}][\\p{L} ]{0,20}:.*");

    private final Notes notes;
    private final boolean boxes;
    private final Notes tooLong;
    private final Map<String, Workstream> workstreams = new LinkedHashMap<>();
    private final Map<String, Workstream> ownOfPhase = new HashMap<>();
    private final List<TaskTemplate> tasks = new ArrayList<>();
    private final Slugs workstreamKeys = new Slugs("workstream");
    private final Slugs taskKeys = new Slugs("task");
    private @Nullable Phase phase;
    private @Nullable Workstream workstream;
    private String under = "";
    private int ticked;
    private int firstTicked;
    private int unowned;
    private int firstUnowned;

    /** @param boxes whether the text marks its tasks with boxes, so that an item without one is worth a word */
    ChecklistTasks(Notes notes, boolean boxes) {
        this.notes = notes;
        this.boxes = boxes;
        this.tooLong = new Notes("");
    }

    List<TaskTemplate> all() {
        return tasks;
    }

    List<Workstream> workstreams() {
        return List.copyOf(workstreams.values());
    }

    List<Problem> tooLong() {
        return tooLong.inOrder();
    }

    boolean inPhase() {
        return phase != null;
    }

    boolean isAtPhaseHead() {
        return workstream == null;
    }

    void enter(Phase entered) {
        phase = entered;
        workstream = null;
        under = "";
    }

    /** What follows stands beside the phases. */
    void leaveIfPhases(boolean phases) {
        if (phases) {
            phase = null;
        }
        workstream = null;
        under = "";
    }

    void workstream(Section section) {
        under = "";
        var marked = section.heading().flatMap(it -> it.marker().key());
        var known = marked.map(workstreams::get);
        workstream = known.orElseGet(() -> {
            var title = section.level() == 0 ? current().title() : clean(section.title());
            var key = workstreamKeys.of(marked, title);
            var window = section.days().map(days -> days.within(current().days()));
            return new Workstream(
                    key, title, window, section.days().map(DayText::ongoing).orElse(false));
        });
        workstreams.putIfAbsent(workstream.key(), workstream);
    }

    /** A heading below a workstream's: its words go with the tasks. */
    void under(String heading) {
        under = heading;
    }

    void item(Item item) {
        item(item, under);
    }

    private void item(Item item, String above) {
        var text = clean(item.text());
        if (item.box() == Box.NONE && item.children().stream().anyMatch(Item::hasBox)) {
            notes.add(item.line(), Text.of("programfile.group", "text", Notes.shortened(text)));
            item.details().forEach(it -> notes.keep(it.line(), it.text()));
            item.children().forEach(child -> item(child, above.isEmpty() ? text : above + " / " + text));
        } else if (text.isBlank()) {
            notes.add(item.line(), Text.of("programfile.empty-item"));
            item.details().forEach(it -> notes.keep(it.line(), it.text()));
            item.children().forEach(child -> item(child, above));
        } else {
            task(item, text, above);
        }
    }

    private void task(Item item, String text, String above) {
        var lines = text.split("\n");
        var title = new StringBuilder(lines[0].strip());
        var help = new ArrayList<String>();
        if (!above.isEmpty()) {
            help.add(above);
        }
        for (int i = 1; i < lines.length; i++) {
            if (LABEL.matcher(lines[i].strip()).matches()) {
                help.add(lines[i].strip());
            } else {
                title.append(' ').append(lines[i].strip());
            }
        }
        item.details().forEach(it -> help.add(clean(it.text())));
        item.children().stream().filter(child -> !child.hasBox()).forEach(child -> help(child, "", help));
        say(item);
        add(item, title.toString(), String.join("\n", help));
        item.children().stream().filter(Item::hasBox).forEach(child -> item(child, title.toString()));
    }

    private static void help(Item item, String indent, List<String> help) {
        help.add(indent + clean(item.text()).replace('\n', ' '));
        item.details().forEach(it -> help.add(indent + clean(it.text())));
        item.children().forEach(child -> help(child, indent + "  ", help));
    }

    private void say(Item item) {
        if (item.box() == Box.TICKED && ticked++ == 0) {
            firstTicked = item.line();
        }
        if (boxes && item.box() == Box.NONE) {
            notes.add(item.line(), Text.of("programfile.item-without-box", "text", Notes.shortened(item.text())));
        }
    }

    private void add(Item item, String text, String help) {
        var days = days(item, text, help);
        var title = days.map(DayText::title).filter(it -> !it.isBlank()).orElse(text);
        if (title.length() > LONGEST || help.length() > LONGEST) {
            tooLong.add(item.line(), Text.of("programfile.item-too-long", "limit", LONGEST));
            return;
        }
        var owner = owner(item, text + "\n" + help);
        tasks.add(new TaskTemplate(
                taskKeys.of(item.marker().key(), title),
                title,
                current().key(),
                section().key(),
                owner.side(),
                owner.owner(),
                window(days),
                new Completion.Check(),
                List.of(),
                false,
                false,
                false,
                Set.of(),
                Optional.empty(),
                help,
                List.of()));
    }

    /** An export of ours says its days in brackets or not at all. */
    private static Optional<DayText> days(Item item, String text, String help) {
        if (item.marker().key().isPresent()) {
            return DayText.ofMarked(text);
        }
        return DayText.ofItem(text)
                .or(() -> help.lines()
                        .flatMap(line -> DayText.ofDueLine(line.strip()).stream())
                        .map(it -> new DayText(it.from(), it.to(), it.ongoing(), text))
                        .findFirst());
    }

    private OwnerText owner(Item item, String text) {
        var marker = item.marker();
        if (!marker.owner().isEmpty() && marker.side().isPresent()) {
            return new OwnerText(marker.side().get(), marker.owner());
        }
        return text.lines()
                .flatMap(line -> OwnerText.in(line).stream())
                .findFirst()
                .orElseGet(() -> {
                    if (unowned++ == 0) {
                        firstUnowned = item.line();
                    }
                    return OwnerText.UNSAID;
                });
    }

    private Window window(Optional<DayText> said) {
        return said.map(days -> days.within(current().days()))
                .or(() -> section().window())
                .orElse(current().days());
    }

    private Phase current() {
        if (phase == null) {
            throw new IllegalArgumentException("Tasks stand in a phase");
        }
        return phase;
    }

    /** Items right below a phase's heading make a workstream of the phase's own name. */
    private Workstream section() {
        if (workstream == null) {
            workstream = ownOfPhase.computeIfAbsent(
                    current().key(),
                    key -> new Workstream(workstreamKeys.of(key), current().title(), Optional.empty(), false));
            workstreams.putIfAbsent(workstream.key(), workstream);
        }
        return workstream;
    }

    /** What the text leaves open, said once. */
    void sayWhatIsUnsaid() {
        if (unowned > 0) {
            notes.add(firstUnowned, Text.of("programfile.owner-unsaid", "count", unowned));
        }
        if (ticked > 0) {
            notes.add(firstTicked, Text.of("programfile.ticked", "count", ticked));
        }
    }

    /** Without control characters, which no program may hold. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n]]+", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
