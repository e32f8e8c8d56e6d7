package firstdeal.program;

import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every condition of a program can be judged: what it names exists, its days and counts make sense. */
final class ConditionCheck {

    private final Program program;
    private final List<Finding> found = new ArrayList<>();
    private final Set<String> meetings;
    private final Set<String> kinds;

    private ConditionCheck(Program program) {
        this.program = program;
        this.meetings = ProgramCheck.keys(program.meetings());
        this.kinds = program.meetings().stream().map(MeetingTemplate::kind).collect(Collectors.toSet());
    }

    static List<Finding> findings(Program program) {
        var check = new ConditionCheck(program);
        for (Phase phase : program.phases()) {
            phase.gate().ifPresent(gate -> check.gate("phases." + phase.key() + ".gate", gate));
        }
        program.tasks().forEach(check::task);
        program.meetings()
                .forEach(meeting ->
                        meeting.unless().ifPresent(it -> check.all("meetings." + meeting.key() + ".unless", it)));
        program.weeklyOutcomes()
                .forEach(outcome -> check.all("weekly-outcomes." + outcome.key() + ".met-when", outcome.criterion()));
        return check.found;
    }

    private void gate(String path, Gate gate) {
        gate.criteria().forEach(it -> all(path + ".criteria", it));
        gate.watch().forEach(it -> all(path + ".watch", it));
        var seen = new HashSet<String>();
        Stream.concat(gate.criteria().stream(), gate.watch().stream())
                .flatMap(Criterion::conditions)
                .map(it -> it.label().key())
                .filter(key -> !seen.add(key))
                .distinct()
                .forEach(key -> add(path + ".criteria." + key, Text.of("program.check.twice", "key", key)));
    }

    private void task(TaskTemplate task) {
        var path = "tasks." + task.key();
        task.unless().ifPresent(it -> all(path + ".unless", it));
        switch (task.done()) {
            case Completion.Document(var artifact) ->
                artifact.ifPresent(it -> known(
                        path + ".done",
                        "artifact",
                        it,
                        ProgramCheck.keys(program.library().artifacts())));
            case Completion.MessageSent(var message) ->
                known(
                        path + ".done",
                        "message",
                        message,
                        ProgramCheck.keys(program.library().messages()));
            case Completion.SurveyAnswered(var survey) ->
                known(
                        path + ".done",
                        "survey",
                        survey,
                        ProgramCheck.keys(program.library().surveys()));
            case Completion.Holds(var criterion) -> all(path + ".done", criterion);
            case Completion.Check _, Completion.Link _ -> {}
        }
    }

    private void all(String path, Criterion criterion) {
        criterion.conditions().forEach(it -> condition(path + "." + it.label().key(), it));
    }

    private void condition(String path, Condition condition) {
        switch (condition) {
            case Condition.TasksDone(var _, var tasks, var workstream) -> tasksDone(path, tasks, workstream.stream());
            case Condition.RolesNamed(var _, var roles) when roles.isEmpty() -> empty(path, "roles");
            case Condition.SeriesCommitted(var _, var series, var required) -> {
                series.forEach(it -> known(path, "meeting", it, meetings));
                if (series.isEmpty() || required.isEmpty()) {
                    empty(path, series.isEmpty() ? "series" : "required");
                }
            }
            case Condition.MeetingHeld held -> held(path, held);
            case Condition.MeetingScheduled(var _, var kind, var on, var _, var _) -> {
                known(path, "kind", kind, kinds);
                day(path, OptionalInt.of(on));
            }
            case Condition.CadenceKept(var _, var series, var held, var last, var _) -> {
                known(path, "meeting", series, meetings);
                if (held > last) {
                    add(path, Text.of("program.check.more-than-last", "held", held, "last", last));
                }
            }
            case Condition.ArtifactAgreed(var _, var artifact, var _) ->
                known(
                        path,
                        "artifact",
                        artifact,
                        ProgramCheck.keys(program.library().artifacts()));
            case Condition.Certified(var _, var test, var _, var _, var _) ->
                known(
                        path,
                        "certification",
                        test,
                        ProgramCheck.keys(program.library().certifications()));
            case Condition.DealInCommit(var _, var _, var day, var _) -> day(path, day);
            case Condition.RetrospectiveDone done -> {
                done.answers().forEach(it -> known(path, "question", it, questions()));
                day(path, done.notBeforeDay());
            }
            default -> {}
        }
    }

    private void tasksDone(String path, Set<String> tasks, Stream<String> workstream) {
        var streams = workstream.toList();
        tasks.forEach(it -> known(path, "task", it, ProgramCheck.keys(program.tasks())));
        streams.forEach(it -> known(path, "workstream", it, ProgramCheck.keys(program.workstreams())));
        if (tasks.isEmpty() && streams.isEmpty()) {
            empty(path, "tasks");
        }
    }

    private void held(String path, Condition.MeetingHeld held) {
        held.kind().ifPresent(it -> known(path, "kind", it, kinds));
        held.meeting().ifPresent(it -> known(path, "meeting", it, meetings));
        if (held.kind().isEmpty() && held.meeting().isEmpty()) {
            empty(path, "kind");
        }
        day(path, held.afterDay());
        day(path, held.byDay());
        if (held.afterDay().isPresent()
                && held.byDay().isPresent()
                && held.afterDay().getAsInt() >= held.byDay().getAsInt()) {
            add(
                    path,
                    Text.of(
                            "program.check.after-by",
                            "after",
                            held.afterDay().getAsInt(),
                            "by",
                            held.byDay().getAsInt()));
        }
    }

    private Set<String> questions() {
        return program.library().retrospective().stream()
                .flatMap(it -> it.questions().stream())
                .map(Content.RubricLine::key)
                .collect(Collectors.toSet());
    }

    private void day(String path, OptionalInt day) {
        if (day.isPresent() && day.getAsInt() > program.horizonDay()) {
            add(path, ProgramCheck.outside(day.getAsInt(), program.horizonDay()));
        }
    }

    private void empty(String path, String parameter) {
        add(path, Text.of("program.check.needs", "parameter", parameter));
    }

    private void known(String path, String kind, String key, Set<String> all) {
        if (!all.contains(key)) {
            add(path, References.unknown(kind, key, all));
        }
    }

    private void add(String path, Text text) {
        found.add(new Finding(path, text));
    }
}
