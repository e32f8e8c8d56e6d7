package firstdeal.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The share of runs still without a deal by day: Kaplan and Meier's product-limit estimate (JASA 53, 1958), its variance by
 * Greenwood's formula, and 95 % intervals on the log-log scale, which never leave 0 to 1 (Kalbfleisch and Prentice, The
 * Statistical Analysis of Failure Time Data, 1.4). Runs without a deal leave the count after the day on which they were seen
 * last.
 *
 * @param steps the days on which deals closed, ascending
 * @param open the days on which runs without a deal were seen last, ascending
 */
public record Survival(List<Step> steps, List<Integer> open) {

    private static final double Z = 1.959963984540054;

    /**
     * From this day on.
     *
     * @param share of runs without a deal, 0 to 1
     * @param low the lower end of its 95 % interval
     * @param high the upper end
     * @param atRisk how many had no deal just before this day and were in view
     * @param closed how many closed on it
     */
    public record Step(int day, double share, double low, double high, int atRisk, int closed) {}

    public Survival {
        steps = List.copyOf(steps);
        open = List.copyOf(open);
    }

    public static Survival of(Collection<Observation> runs) {
        var deals = perDay(runs, true);
        var others = perDay(runs, false);
        var steps = new ArrayList<Step>();
        var last = new Step(0, 1, 1, 1, runs.size(), 0);
        double greenwood = 0;
        int atRisk = runs.size();
        for (int day = 0; day < deals.length; day++) {
            int closed = deals[day];
            if (closed > 0) {
                greenwood += closed == atRisk ? 0 : (double) closed / ((double) atRisk * (atRisk - closed));
                last = step(day, last, greenwood, atRisk, closed);
                steps.add(last);
            }
            atRisk -= closed + others[day];
        }
        return new Survival(
                steps,
                IntStream.range(0, others.length)
                        .flatMap(day -> IntStream.generate(() -> day).limit(others[day]))
                        .boxed()
                        .toList());
    }

    /** How many of them were seen last on each day. */
    private static int[] perDay(Collection<Observation> runs, boolean closed) {
        var count = new int[runs.stream().mapToInt(Observation::days).max().orElse(0) + 1];
        for (var run : runs) {
            if (run.closed() == closed) {
                count[run.days()]++;
            }
        }
        return count;
    }

    /** Where nobody is left without a deal, Greenwood's variance has no value; the interval then reaches from 0 to where it reached before. */
    private static Step step(int day, Step before, double greenwood, int atRisk, int closed) {
        double share = before.share() * (atRisk - closed) / atRisk;
        if (closed == atRisk) {
            return new Step(day, 0, 0, before.high(), atRisk, closed);
        }
        double spread = Math.exp(Z * Math.sqrt(greenwood) / Math.abs(Math.log(share)));
        return new Step(day, share, Math.pow(share, spread), Math.pow(share, 1 / spread), atRisk, closed);
    }

    public int runs() {
        return closed() + open.size();
    }

    /** How many have their deal. */
    public int closed() {
        return steps.stream().mapToInt(Step::closed).sum();
    }

    /** The step that holds on a day; before the first deal nobody has one. */
    public Step on(int day) {
        return steps.stream()
                .filter(it -> it.day() <= day)
                .reduce((_, later) -> later)
                .orElseGet(() -> new Step(0, 1, 1, 1, runs(), 0));
    }

    /** How many are in view and without a deal just before a day. */
    public int atRisk(int day) {
        int gone = steps.stream()
                        .filter(it -> it.day() < day)
                        .mapToInt(Step::closed)
                        .sum()
                + (int) open.stream().filter(it -> it < day).count();
        return runs() - gone;
    }

    /** The first day on which half or more have their deal; empty while that is not reached. */
    public OptionalInt median() {
        return steps.stream()
                .filter(it -> it.share() <= 0.5)
                .mapToInt(Step::day)
                .findFirst();
    }

    /** The last day on which anybody was in view. */
    public int lastDay() {
        int deal = steps.isEmpty() ? 0 : steps.getLast().day();
        return Math.max(deal, open.isEmpty() ? 0 : open.getLast());
    }
}
