package firstdeal.catalog;

import firstdeal.evaluation.Called;
import firstdeal.evaluation.Titles;
import firstdeal.program.Completion;
import firstdeal.program.Criterion;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.MeetingTemplate.When;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.program.ProgramVersion;
import firstdeal.program.ProgramVersion.State;
import firstdeal.program.TaskTemplate;
import firstdeal.program.Variant;
import firstdeal.program.WeeklyOutcome;
import firstdeal.program.Workstream;
import firstdeal.shared.Text;
import java.util.List;

/**
 * One version, readable by a partner manager.
 *
 * @param typeShown the partner type for which it is tailored here; empty for the program as written
 * @param runs how many onboardings run by it
 */
public record ProgramPage(ProgramVersion version, Program program, String typeShown, boolean writes, int runs) {

    public String path() {
        return "/programs/" + version.id();
    }

    public boolean isDraft() {
        return version.state() instanceof State.Draft;
    }

    public boolean isPublished() {
        return version.state() instanceof State.Published;
    }

    public List<String> types() {
        return version.program().appliesTo().isEmpty()
                ? version.program().variants().stream()
                        .map(Variant::partnerType)
                        .toList()
                : version.program().appliesTo().stream().sorted().toList();
    }

    public Text headline() {
        return program.isChecklist()
                ? Text.of(
                        "catalog.checklist-headline",
                        "title",
                        program.title(),
                        "tasks",
                        program.tasks().size(),
                        "days",
                        program.lengthDays())
                : Text.of(
                                "catalog.program-headline",
                                "title",
                                program.title(),
                                "gates",
                                program.gates().size(),
                                "tasks",
                                program.tasks().size())
                        .with("meetings", program.meetings().size());
    }

    public Text standing() {
        return standing(version.number(), version.state());
    }

    /** Version and state in words. */
    public static Text standing(int number, State state) {
        return switch (state) {
            case State.Draft() -> Text.of("catalog.draft", "number", number);
            case State.Published(var at) -> Text.of("catalog.published", "number", number, "at", at);
            case State.Retired(var _, var at) -> Text.of("catalog.retired", "number", number, "at", at);
        };
    }

    /** What closes the gate of a phase, each in words. */
    public List<Text> criteria(Phase phase) {
        return phase.gate().stream()
                .flatMap(gate -> gate.criteria().stream())
                .map(this::title)
                .toList();
    }

    public List<Text> watched(Phase phase) {
        return phase.gate().stream()
                .flatMap(gate -> gate.watch().stream())
                .map(this::title)
                .toList();
    }

    public List<TaskTemplate> tasks(Workstream workstream) {
        return program.tasks().stream()
                .filter(task -> task.workstream().equals(workstream.key()))
                .toList();
    }

    public int tasks(Phase phase) {
        return (int) program.tasks().stream()
                .filter(task -> task.phase().equals(phase.key()))
                .count();
    }

    public Text done(TaskTemplate task) {
        return switch (task.done()) {
            case Completion.Check() -> Text.of("catalog.done.check");
            case Completion.Document(var artifact) ->
                Text.of(
                        "catalog.done.document",
                        "artifact",
                        artifact.map(this::artifact).orElse("-"));
            case Completion.Link() -> Text.of("catalog.done.link");
            case Completion.MessageSent _ -> Text.of("catalog.done.message");
            case Completion.SurveyAnswered _ -> Text.of("catalog.done.survey");
            case Completion.Holds(var criterion) -> Text.of("catalog.done.holds", "criterion", title(criterion));
        };
    }

    private String artifact(String key) {
        return program.library().artifacts().stream()
                .filter(it -> it.key().equals(key))
                .map(it -> it.title())
                .findFirst()
                .orElse(key);
    }

    public Text title(Criterion criterion) {
        return Titles.of(criterion, Called.in(program));
    }

    public Text due(WeeklyOutcome outcome) {
        return title(outcome.criterion());
    }

    public Text when(MeetingTemplate meeting) {
        return switch (meeting.when()) {
            case When.OnDay(var day) -> Text.of("catalog.on-day", "day", day);
            case When.Every(var weeks, var days) ->
                Text.of("catalog.every", "weeks", weeks, "from", days.from(), "to", days.to());
            case When.BeforeGates(var days, var gates) ->
                Text.of("catalog.before-gates", "days", days, "gates", gates.size());
        };
    }
}
