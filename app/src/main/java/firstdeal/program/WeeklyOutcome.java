package firstdeal.program;

/**
 * What both companies want to have reached by the end of a week.
 *
 * @param week 1 to 13 in a program of 90 days; due on day 7 × week
 */
public record WeeklyOutcome(int week, String title, Criterion criterion) {

    public int dueDay() {
        return 7 * week;
    }
}
