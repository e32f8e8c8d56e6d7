package firstdeal.lifecycle;

import firstdeal.onboarding.FirstPlan;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Owners;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.TaskState;
import firstdeal.program.Program;
import firstdeal.program.TaskTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What moving a run to another version of its program changes. Everything matches by key: done stays done, new tasks of
 * passed phases are not asked, removed ones stay in the history, passed gates never change.
 *
 * @param tasks those that change, as they are afterwards
 * @param added those that are new
 */
public record VersionMove(
        Onboarding after,
        List<Task> tasks,
        List<Task> added,
        List<Task> removed,
        List<Task> notAsked,
        List<Redating.Moved> redated) {

    public static VersionMove of(Onboarding run, List<Task> tasks, FirstPlan plan, Program to, Onboarding after) {
        var byKey = to.tasks().stream().collect(Collectors.toMap(TaskTemplate::key, Function.identity()));
        var known = tasks.stream().map(Task::key).collect(Collectors.toSet());
        var changed = new ArrayList<Task>();
        var removed = new ArrayList<Task>();
        var redated = new ArrayList<Redating.Moved>();
        for (var task : tasks) {
            var template = byKey.get(task.key());
            if (template == null) {
                if (!task.adHoc() && task.isOpen()) {
                    removed.add(task.notAsked(TaskState.Why.NOT_IN_VERSION));
                }
            } else {
                var next = matched(task, template, plan);
                if (!next.equals(task)) {
                    changed.add(next);
                }
                if (!next.due().equals(task.due())) {
                    redated.add(new Redating.Moved(task.key(), next.title(), task.due(), next.due()));
                }
            }
        }
        var fresh = fresh(to, known, tasks, plan);
        var passed = after.phases().stream()
                .filter(it -> !it.isOpen())
                .map(PhaseOpening::phase)
                .collect(Collectors.toSet());
        var notAsked = fresh.stream()
                .filter(it -> passed.contains(it.phase()))
                .map(it -> it.notAsked(TaskState.Why.PHASE_PASSED))
                .toList();
        var asked = fresh.stream().filter(it -> !passed.contains(it.phase())).toList();
        changed.addAll(removed);
        return new VersionMove(after, changed, asked, removed, notAsked, redated);
    }

    private static Task matched(Task task, TaskTemplate template, FirstPlan plan) {
        var owners = new HashMap<>(template.owner());
        var next = task.as(
                template.title(),
                template.phase(),
                template.workstream(),
                task.owners().byHand() ? task.owners() : Owners.of(owners, plan.people(), plan.today()));
        var dated = plan.task(template, task.position());
        return task.state().isSettled() ? next : next.redated(dated.firstDay(), dated.due());
    }

    private static List<Task> fresh(Program to, Set<String> known, List<Task> tasks, FirstPlan plan) {
        var fresh = new ArrayList<Task>();
        int position = tasks.stream().mapToInt(Task::position).max().orElse(0);
        for (var template : to.tasks()) {
            if (!known.contains(template.key())) {
                fresh.add(plan.task(template, ++position));
            }
        }
        return fresh;
    }
}
