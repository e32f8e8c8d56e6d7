package firstdeal.programfile;

import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.program.TaskTemplate;
import firstdeal.program.Window;
import firstdeal.program.Workstream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a program as a Markdown checklist that {@link ChecklistReader} reads back to the same phases, workstreams and tasks
 * with their days, owners and keys. What a checklist has no place for (gates, meetings, content, what makes a task done) stays
 * behind: the YAML file holds it.
 */
public final class ChecklistWriter {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#&|~!]");
    private static final Pattern BLOCK_START = Pattern.compile("^(?:([-+=])|(\\d{1,9})([.)]))");

    private final Program program;
    private final StringBuilder text = new StringBuilder();

    private ChecklistWriter(Program program) {
        this.program = program;
    }

    public static String write(Program program) {
        return new ChecklistWriter(program).written();
    }

    private String written() {
        line("---");
        line("title: \"" + oneLine(program.title()) + "\"");
        line("key: " + program.key());
        if (!program.purpose().isBlank()) {
            line("purpose: \"" + oneLine(program.purpose()) + "\"");
        }
        line("---");
        if (DayText.ofHeading(program.title()).isEmpty()) { // else it would be read as a phase
            line("");
            line("# " + escaped(program.title()));
        }
        program.phases().forEach(this::phase);
        return text.toString();
    }

    private void phase(Phase phase) {
        line("");
        line("## "
                + heading(
                        phase.title(),
                        "Days " + phase.days().from() + "–" + phase.days().to(),
                        phase.key()));
        if (!phase.outcome().isBlank()) {
            line("");
            line("Outcome: " + escaped(oneLine(phase.outcome())));
        }
        var byWorkstream = new LinkedHashMap<String, ArrayList<TaskTemplate>>();
        program.tasks().stream()
                .filter(task -> task.phase().equals(phase.key()))
                .forEach(task -> byWorkstream
                        .computeIfAbsent(task.workstream(), key -> new ArrayList<>())
                        .add(task));
        byWorkstream.forEach((key, tasks) -> workstream(phase, key, tasks));
    }

    private void workstream(Phase phase, String key, List<TaskTemplate> tasks) {
        var workstream = program.workstream(key)
                .orElseThrow(() -> new IllegalArgumentException("A task names a workstream that is not there: " + key));
        line("");
        line("### " + heading(workstream.title(), days(workstream, phase), key));
        line("");
        tasks.forEach(task -> task(task, workstream.window().orElse(phase.days())));
    }

    /** A title that would be read as days needs the real ones behind it. */
    private static String days(Workstream workstream, Phase phase) {
        var window = workstream.window();
        if (window.isEmpty() && DayText.ofMarked(workstream.title()).isPresent()) {
            window = Optional.of(phase.days());
        }
        return window.map(it -> (workstream.ongoing() ? "Ongoing, kickoff " : "Target: ") + days(it))
                .orElse("");
    }

    private void task(TaskTemplate task, Window inherited) {
        boolean said =
                !task.window().equals(inherited) || DayText.ofItem(task.title()).isPresent();
        var days = said ? " (" + days(task.window()) + ")" : "";
        var marker = new Marker(Optional.of(task.key()), Optional.of(task.side()), task.owner());
        line("- [ ] " + escaped(oneLine(task.title())) + days + " " + marker.written());
        int depth = -1;
        for (var help : task.help().lines().filter(it -> !it.isBlank()).toList()) {
            depth = Math.min((help.length() - help.stripLeading().length()) / 2, depth + 1);
            line("  ".repeat(depth + 1) + "- " + escaped(help.strip()));
        }
    }

    private static String heading(String title, String days, String key) {
        return escaped(oneLine(title)) + (days.isEmpty() ? "" : " (" + days + ")") + " "
                + Marker.of(key).written();
    }

    private static String days(Window window) {
        return window.from() == window.to() ? "Day " + window.from() : "Day " + window.from() + "–" + window.to();
    }

    /** Every character that Markdown could take for more than itself. */
    private static String escaped(String words) {
        var plain = SPECIAL.matcher(words).replaceAll("\\\\$0");
        return BLOCK_START
                .matcher(plain)
                .replaceFirst(found ->
                        found.group(1) != null ? "\\\\" + found.group(1) : found.group(2) + "\\\\" + found.group(3));
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
