package firstdeal.insight;

import firstdeal.evaluation.Milestone;
import firstdeal.shared.Query;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Everything that insight/insights.jte prints.
 *
 * @param runs how many are measured
 * @param decided how many of them have their deal or 90 days behind them
 * @param given how many are over without a deal; they stay in the count
 * @param unproven how many began on somebody's word
 * @param before the same runs of the year before, where there are any
 * @param numbers the table beside the picture
 * @param registered until the first registration, as {@code survival} is until the first deal
 * @param accepted until the first one that was accepted
 * @param signs the leading indicators
 * @param cohorts the same runs side by side
 * @param choices by part of the cohort, value to name
 */
public record InsightPage(
        Cohort cohort,
        int runs,
        int decided,
        int given,
        int unproven,
        Survival survival,
        Optional<Survival> before,
        List<Number> numbers,
        Survival registered,
        Survival accepted,
        List<Signs> signs,
        Cohorts cohorts,
        Funnel funnel,
        Map<String, Map<String, String>> choices) {

    /** With fewer there is no curve worth drawing. */
    public static final int ENOUGH = 5;

    private static final int EVERY = 15;

    /** The estimate on one day. */
    public record Number(int day, Survival.Step step, int inView) {

        public long share() {
            return CurveChart.percent(step.share());
        }

        /** Few have a deal where few are without: the ends change places. */
        public long low() {
            return CurveChart.percent(step.high());
        }

        public long high() {
            return CurveChart.percent(step.low());
        }
    }

    public static InsightPage of(Collection<Run> all, Cohort cohort, Cohorts.By by, LocalDate today) {
        var begun = all.stream()
                .filter(it -> it.hasBegun(today) && !it.gates().isEmpty())
                .toList();
        var runs = cohort.of(begun);
        var survival = survival(runs, today);
        return new InsightPage(
                cohort,
                runs.size(),
                (int) runs.stream().filter(it -> it.isDecided(today)).count(),
                (int) runs.stream()
                        .filter(it -> it.ended() && !it.observed(today).closed())
                        .count(),
                (int) runs.stream().filter(it -> !it.proven()).count(),
                survival,
                cohort.before()
                        .map(it -> it.of(begun))
                        .filter(it -> !it.isEmpty())
                        .map(it -> survival(it, today)),
                numbers(survival),
                survival(runs, Milestone.FIRST_REGISTRATION, today),
                survival(runs, Milestone.FIRST_ACCEPTANCE, today),
                Signs.of(runs, today),
                Cohorts.of(by, runs, today),
                Funnel.of(runs),
                choices(begun));
    }

    public static Survival survival(List<Run> runs, LocalDate today) {
        return survival(runs, Milestone.FIRST_CLOSE, today);
    }

    private static Survival survival(List<Run> runs, Milestone milestone, LocalDate today) {
        return Survival.of(
                runs.stream().map(it -> it.observed(milestone, today)).toList());
    }

    private static List<Number> numbers(Survival survival) {
        var numbers = new ArrayList<Number>();
        int last = Math.clamp(survival.lastDay(), Run.AIM, 2 * Run.AIM);
        for (int day = 2 * EVERY; day <= last; day += EVERY) {
            numbers.add(new Number(day, survival.on(day), survival.atRisk(day)));
        }
        return numbers;
    }

    private static Map<String, Map<String, String>> choices(List<Run> runs) {
        var choices = new LinkedHashMap<String, Map<String, String>>();
        choices.put(
                "year",
                offered(
                        runs,
                        it -> Integer.toString(it.day0().getYear()),
                        it -> Integer.toString(it.day0().getYear())));
        choices.put("type", offered(runs, Run::partnerType, Run::partnerType));
        choices.put("program", offered(runs, Run::program, Run::program));
        choices.put("pam", offered(runs, Run::pam, Run::pamName));
        return choices;
    }

    private static Map<String, String> offered(
            List<Run> runs, Function<Run, String> value, Function<Run, String> name) {
        var names = new TreeMap<String, String>();
        runs.stream()
                .filter(it -> !value.apply(it).isEmpty())
                .forEach(it -> names.put(value.apply(it), name.apply(it)));
        var sorted = new LinkedHashMap<String, String>();
        names.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, String>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    public boolean isDrawn() {
        return decided >= ENOUGH;
    }

    /** The answer in one sentence. */
    public Text headline() {
        if (runs == 0) {
            return Text.of("insight.headline-none");
        }
        if (!isDrawn()) {
            return Text.of("insight.headline-few", "closed", survival.closed(), "runs", runs);
        }
        return Text.of(
                "insight.headline",
                "share",
                CurveChart.percent(survival.on(Run.AIM).share()));
    }

    public Text lede() {
        return survival.median().isPresent()
                ? Text.of("insight.lede", "day", survival.median().getAsInt())
                : Text.of("insight.lede-open");
    }

    /** What comes before a deal: registrations. */
    public Text firstSteps() {
        return Text.of("insight.first-steps", "registered", registered.closed(), "accepted", accepted.closed())
                .with("runs", runs);
    }

    /** The same page with one part of the cohort set otherwise; an empty value takes it off. */
    public String with(String part, String value) {
        var query = new Query();
        cohort.parts().forEach((key, is) -> query.put(key, key.equals(part) ? value : is));
        return query.put(
                        "by",
                        cohorts.by() == Cohorts.By.MONTH ? "" : cohorts.by().key())
                .of("/insights");
    }

    /** The same runs side by side by something else. */
    public String by(Cohorts.By by) {
        var query = new Query();
        cohort.parts().forEach(query::put);
        return query.put("by", by.key()).of("/insights") + "#cohorts";
    }
}
