package firstdeal.onboarding.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.Stamp;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.Workdays;
import firstdeal.platform.Kept;
import firstdeal.program.Program;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Plans in memory, each good while the stamp of its run stands and its day lasts. A saved task takes its place in the plan; the
 * others are not read again for it.
 */
@Component
class KeptPlans {

    private static final int AT_MOST = 2_000;

    private record AsOf(Stamp stamp, LocalDate today) {}

    private final OnboardingStore runs;
    private final Workdays workdays;
    private final Clock clock;
    private final Kept<OnboardingId, AsOf, Plan> plans = new Kept<>(AT_MOST);
    private final Kept<OnboardingId, AsOf, SideCalendars> calendars = new Kept<>(AT_MOST);

    KeptPlans(OnboardingStore runs, Workdays workdays, Clock clock) {
        this.runs = runs;
        this.workdays = workdays;
        this.clock = clock;
    }

    Optional<Plan> get(Onboarding run) {
        return plans.get(run.id(), new AsOf(run.stamp(), today(run)));
    }

    Plan keep(Onboarding run, Program program, List<Task> tasks) {
        var today = today(run);
        return plans.keep(
                run.id(), new AsOf(run.stamp(), today), Plan.of(run, program, tasks, calendars(run, today), today));
    }

    /** These tasks were saved, and the run was stamped for it. Had somebody else stamped it in between, its plan is read again. */
    void saved(OnboardingId id, Stamp now, List<Task> saved) {
        var before = runs.known(id).filter(it -> it.stamp().next().equals(now));
        var plan = before.flatMap(this::get);
        runs.forget(id);
        before.map(it -> it.stamped(now)).ifPresent(run -> {
            runs.saw(run);
            plan.ifPresent(it -> keep(run, it.program(), replaced(it, saved)));
        });
    }

    private static List<Task> replaced(Plan plan, List<Task> saved) {
        Map<String, Task> news = saved.stream()
                .filter(it -> it.onboarding().equals(plan.onboarding().id()))
                .collect(Collectors.toMap(Task::key, Function.identity()));
        return plan.lines().stream()
                .map(Plan.Line::task)
                .map(it ->
                        Optional.ofNullable(news.get(it.key())).map(Task::saved).orElse(it))
                .toList();
    }

    private SideCalendars calendars(Onboarding run, LocalDate today) {
        var as = new AsOf(new Stamp(run.stamp().facts(), 0), today);
        return calendars
                .get(run.id(), as)
                .orElseGet(() ->
                        calendars.keep(run.id(), as, workdays.of(run.partner()).calendars()));
    }

    private LocalDate today(Onboarding run) {
        return run.today(clock.instant());
    }
}
