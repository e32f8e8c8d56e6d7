package firstdeal.desk;

/**
 * The figures over the portfolio.
 *
 * @param active those that run
 * @param decide those that need a decision today
 * @param late those past the day of their gate
 * @param wonBy90 first joint deals won by day 90
 * @param begun90 those that began 90 or more days ago, or were won before: what {@code wonBy90} is a share of
 */
public record Strip(int active, int decide, int late, int preparing, int paused, int wonBy90, int begun90, int won) {

    /** Within so many days a partner closes its first joint deal, or mostly never does. */
    static final int DAYS = 90;
}
