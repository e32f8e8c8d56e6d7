package firstdeal.program;

import java.util.Optional;

/**
 * What both companies want to have reached by the end of a week.
 *
 * @param namedBy who fixed it, where it was not ours to choose
 * @param week 1 to 13 in a program of 90 days; due on day 7 × week
 */
public record WeeklyOutcome(int week, String title, Criterion criterion, Optional<String> namedBy) implements Part {

    @Override
    public String key() {
        return "week-" + week;
    }

    @Override
    public Section section() {
        return Section.WEEKLY_OUTCOMES;
    }

    public int dueDay() {
        return 7 * week;
    }
}
