package firstdeal.insight;

import firstdeal.shared.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs side by side, by what they have in common. */
public record Cohorts(By by, List<Row> rows) {

    /** What they have in common. */
    public enum By {
        MONTH(it -> YearMonth.from(it.day0()).toString()),
        TYPE(Run::partnerType),
        PROGRAM(Run::program),
        PAM(Run::pamName);

        private final Function<Run, String> of;

        By(Function<Run, String> of) {
            this.of = of;
        }

        /** As an address says it; anything else means by month. */
        public static By of(String key) {
            return java.util.Arrays.stream(values())
                    .filter(it -> it.key().equals(key))
                    .findFirst()
                    .orElse(MONTH);
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param name empty for runs that nobody manages */
    public record Row(String name, int runs, Survival survival) {

        /** The estimate for day 90; empty while none of them has been seen for so long. */
        public Optional<InsightPage.Number> by90() {
            return Optional.of(new InsightPage.Number(Run.AIM, survival.on(Run.AIM), survival.atRisk(Run.AIM)))
                    .filter(it -> survival.lastDay() >= Run.AIM);
        }
    }

    public Cohorts {
        rows = List.copyOf(rows);
    }

    /** What a row is called. */
    public Text name(Row row) {
        if (row.name().isEmpty()) {
            return Text.of("insight.nobody");
        }
        return by == By.MONTH
                ? Text.of("insight.month", "month", YearMonth.parse(row.name()))
                : Text.of("insight.named", "name", row.name());
    }

    /** The latest month first; others by name. */
    public static Cohorts of(By by, List<Run> runs, LocalDate today) {
        var groups = runs.stream().collect(Collectors.groupingBy(by.of, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<Row>();
        (by == By.MONTH ? groups.descendingMap() : groups)
                .forEach((name, all) -> rows.add(new Row(name, all.size(), InsightPage.survival(all, today))));
        return new Cohorts(by, rows);
    }
}
