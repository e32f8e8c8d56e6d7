package firstdeal.evaluation;

import firstdeal.evaluation.Evidence.Kind;
import firstdeal.evaluation.Plan.Task;
import firstdeal.program.Condition.RecordComplete;
import firstdeal.program.Condition.TasksDone;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;

/** Conditions on the plan itself and on records that are complete or not. */
final class PlanConditions {

    private PlanConditions() {}

    static Result tasksDone(TasksDone condition, Facts facts) {
        var tasks = facts.plan().tasks().stream()
                .filter(it -> isNamed(condition, it))
                .toList();
        var open = tasks.stream().filter(it -> !it.settled()).toList();
        var evidence = tasks.stream()
                .filter(Task::settled)
                .map(PlanConditions::evidence)
                .toList();
        var missing = new ArrayList<Text>();
        if (!open.isEmpty()) {
            missing.add(Text.of(
                    "evaluation.missing.tasks",
                    "n",
                    open.size(),
                    "tasks",
                    open.stream().map(Task::title).toList()));
        }
        var unknown = condition.tasks().stream()
                .filter(key -> tasks.stream().noneMatch(it -> it.key().equals(key)))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            missing.add(Text.of("evaluation.missing.tasks-unknown", "tasks", unknown));
        }
        if (missing.isEmpty()) {
            return Result.met(condition, evidence);
        }
        return Result.missing(condition, evidence, missing, owners(open, facts));
    }

    private static boolean isNamed(TasksDone condition, Task task) {
        return condition.tasks().contains(task.key())
                || condition.workstream().filter(task.workstream()::equals).isPresent();
    }

    private static List<Act> owners(List<Task> open, Facts facts) {
        var owners =
                open.stream().flatMap(it -> it.owners().stream()).distinct().toList();
        return owners.isEmpty() ? facts.people().managers() : owners;
    }

    private static Evidence evidence(Task task) {
        return new Evidence(
                Text.of(
                        "evaluation.evidence.task",
                        "title",
                        task.title(),
                        "day",
                        task.proof().on()),
                Kind.TASK,
                task.proof());
    }

    static Result recordComplete(RecordComplete condition, Facts facts) {
        var proof = facts.records().get(condition.record());
        if (proof != null) {
            return Result.met(
                    condition,
                    List.of(new Evidence(
                            Text.of("evaluation.evidence.record", "title", Titles.of(condition), "day", proof.on()),
                            Kind.RECORD,
                            proof)));
        }
        return Result.missing(
                condition,
                List.of(),
                Text.of("evaluation.missing.record", "title", Titles.of(condition)),
                facts.people().managers());
    }
}
