package firstdeal.onboarding;

import firstdeal.partner.PartnerFact;
import firstdeal.program.Program;
import firstdeal.program.TaskTemplate;
import firstdeal.schedule.DueDates;
import firstdeal.schedule.SideCalendars;
import firstdeal.schedule.Timeline;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes tasks of a program's templates: dated, with the people who hold the roles. */
public record FirstPlan(
        OnboardingId onboarding,
        PartnerId partner,
        Timeline timeline,
        SideCalendars calendars,
        PartnerFact people,
        LocalDate today) {

    /** @param passed phases that were passed before the run came into Firstdeal; their tasks are not asked */
    public List<Task> tasks(Program program, Set<String> passed) {
        var tasks = new ArrayList<Task>(program.tasks().size());
        for (var template : program.tasks()) {
            var task = task(template, tasks.size());
            tasks.add(passed.contains(template.phase()) ? task.notAsked(TaskState.Why.BEFORE_FIRSTDEAL) : task);
        }
        return tasks;
    }

    public Task task(TaskTemplate template, int position) {
        return new Task(
                onboarding,
                partner,
                template.key(),
                template.title(),
                template.phase(),
                template.workstream(),
                template.side(),
                Owners.of(template.owner(), people, today),
                timeline.date(template.window().from()),
                DueDates.of(timeline, template, calendars),
                false,
                template.internal(),
                false,
                position,
                TaskState.OPEN,
                Optional.empty(),
                Task.Shown.NOTHING,
                0);
    }
}
