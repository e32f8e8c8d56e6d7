package firstdeal.intervention.internal;

import firstdeal.intervention.Intervention;
import firstdeal.intervention.Intervention.Action;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.TaskWork;
import firstdeal.onboarding.TaskWork.AdHoc;
import firstdeal.shared.Actor;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a task of every action that is none yet: of this run alone, its owner's, due when the intervention is looked at. */
@Component
class ActionTasks {

    private final TaskWork work;
    private final Runs runs;

    ActionTasks(TaskWork work, Runs runs) {
        this.work = work;
        this.runs = runs;
    }

    List<Action> of(Actor actor, Onboarding run, Intervention planned) {
        return planned.actions().stream()
                .map(it ->
                        it.task().isPresent() ? it : new Action(it.title(), Optional.of(task(actor, run, planned, it))))
                .toList();
    }

    /** The tasks of actions that are no longer planned; putting an action back asks for its task again. */
    void drop(Actor actor, Onboarding run, List<Action> before, List<Action> after) {
        var kept = after.stream().flatMap(it -> it.task().stream()).toList();
        before.stream()
                .flatMap(it -> it.task().stream())
                .filter(task -> !kept.contains(task))
                .forEach(task -> work.drop(actor, run.id(), task));
    }

    private String task(Actor actor, Onboarding run, Intervention planned, Action action) {
        return work.askAgain(actor, run.id(), action.title()).orElseGet(() -> add(actor, run, planned, action));
    }

    private String add(Actor actor, Onboarding run, Intervention planned, Action action) {
        var owner = planned.ourOwner().or(planned::theirOwner).or(run::pam);
        var side = planned.ourOwner().isEmpty() && planned.theirOwner().isPresent() ? Side.PARTNER : Side.VENDOR;
        return work.add(
                actor,
                run.id(),
                new AdHoc(
                        action.title(),
                        Optional.empty(),
                        Optional.empty(),
                        side,
                        owner,
                        due(run, planned.reviewOn()),
                        false));
    }

    /** Work lies between day 0 and the horizon, also when the look at it does not. */
    private LocalDate due(Onboarding run, LocalDate reviewOn) {
        var last = run.timeline().date(runs.program(run).horizonDay());
        var day = reviewOn.isAfter(last) ? last : reviewOn;
        return day.isBefore(run.day0()) ? run.day0() : day;
    }
}
