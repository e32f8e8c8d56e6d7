package firstdeal.desk;

import firstdeal.meeting.Meeting;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.PlanPage;
import firstdeal.shared.OnboardingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Everything that desk/today.jte prints: what must I do today?
 *
 * @param decide gates that wait for a decision
 * @param meetings of mine, today's and those of which nobody said how they went
 * @param late tasks of mine past their day
 * @param soon tasks of mine due within a week
 * @param later how many more of mine are open
 */
public record TodayPage(
        LocalDate today, List<PortfolioRow> decide, List<Meet> meetings, List<Todo> late, List<Todo> soon, int later) {

    private static final int SOON_DAYS = 7;

    /** A task of mine. */
    public record Todo(String path, String partner, String plan, PlanPage.Row row) {}

    /** A meeting of mine. @param over it is, and nobody has said how it went */
    public record Meet(String path, String title, String partner, Instant at, boolean over) {

        static Meet of(Meeting it, Map<OnboardingId, String> names, Instant now) {
            return new Meet(
                    "/onboardings/" + it.onboarding() + "/meetings/" + it.id(),
                    it.title(),
                    names.getOrDefault(it.onboarding(), ""),
                    it.times().start(),
                    it.lacksRecord(now));
        }
    }

    /** @param names of the partners, by onboarding */
    public static TodayPage of(
            List<StandingRow> deciding,
            List<Meeting> meetings,
            List<Plan> mine,
            Map<OnboardingId, String> names,
            LocalDate today,
            Instant now) {
        var all = mine.stream()
                .flatMap(plan -> plan.lines().stream().map(line -> todo(plan, line, names)))
                .sorted(Comparator.comparing(it -> it.row().day()))
                .toList();
        var late = all.stream().filter(it -> it.row().late()).toList();
        var soon = all.stream()
                .filter(it -> !it.row().late() && !it.row().day().isAfter(today.plusDays(SOON_DAYS)))
                .toList();
        return new TodayPage(
                today,
                deciding.stream().map(it -> PortfolioRow.of(it, today)).toList(),
                meetings.stream().map(it -> Meet.of(it, names, now)).toList(),
                late,
                soon,
                all.size() - late.size() - soon.size());
    }

    public boolean isQuiet() {
        return decide.isEmpty() && meetings.isEmpty() && late.isEmpty() && soon.isEmpty();
    }

    private static Todo todo(Plan plan, Plan.Line line, Map<OnboardingId, String> names) {
        var run = plan.onboarding();
        return new Todo(
                "/onboardings/" + run.id(),
                names.getOrDefault(run.id(), ""),
                plan.program().title(),
                PlanPage.row(plan, line, Map.of()));
    }
}
