package firstdeal.forecast;

import firstdeal.pipeline.Category;
import firstdeal.shared.Money;
import firstdeal.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing that changed for a deal between two calls. */
public sealed interface Shift {

    /** It was not there in the last call. */
    record Fresh() implements Shift {}

    /** It was there and is there no more: lost, or reversed. */
    record Gone() implements Shift {}

    record Moved(Category before, Category after) implements Shift {

        public boolean forward() {
            return after.compareTo(before) > 0;
        }
    }

    /** @param by how much later in days; below zero when it closes sooner */
    record Slipped(LocalDate before, LocalDate after, long by) implements Shift {}

    record Revalued(Optional<Money> before, Optional<Money> after) implements Shift {}

    record Staged(String before, String after) implements Shift {}

    /** Everything that differs, what matters most first. */
    static List<Shift> between(Optional<Line> before, Optional<Line> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() && after.isEmpty()
                    ? List.of()
                    : List.of(before.isEmpty() ? new Fresh() : new Gone());
        }
        var was = before.get();
        var is = after.get();
        var shifts = new ArrayList<Shift>();
        if (was.category() != is.category()) {
            shifts.add(new Moved(was.category(), is.category()));
        }
        if (was.closes().isPresent() && is.closes().isPresent() && !was.closes().equals(is.closes())) {
            var days = is.closes().get().toEpochDay() - was.closes().get().toEpochDay();
            shifts.add(new Slipped(was.closes().get(), is.closes().get(), days));
        }
        if (!same(was.amount(), is.amount())) {
            shifts.add(new Revalued(was.amount(), is.amount()));
        }
        if (!was.stage().equals(is.stage())) {
            shifts.add(new Staged(was.stage(), is.stage()));
        }
        return shifts;
    }

    private static boolean same(Optional<Money> a, Optional<Money> b) {
        return a.map(Money::currency).equals(b.map(Money::currency))
                && a.map(Money::amount)
                        .map(BigDecimal::stripTrailingZeros)
                        .equals(b.map(Money::amount).map(BigDecimal::stripTrailingZeros));
    }

    default Text text(firstdeal.pipeline.Stages stages) {
        return switch (this) {
            case Fresh() -> Text.of("forecast.shift.fresh");
            case Gone() -> Text.of("forecast.shift.gone");
            case Moved(var before, var after) -> Text.of("forecast.shift.moved", "before", before, "after", after);
            case Slipped(var _, var after, var by) ->
                Text.of("forecast.shift.slipped", "day", after, "days", Math.abs(by), "later", by > 0);
            case Revalued(var before, var after) ->
                Text.of("forecast.shift.revalued", "before", said(before), "after", said(after));
            case Staged(var before, var after) ->
                Text.of(
                        "forecast.shift.staged",
                        "before",
                        stages.of(before).title(),
                        "after",
                        stages.of(after).title());
        };
    }

    private static Object said(Optional<Money> money) {
        return money.<Object>map(it -> it).orElse(Text.of("forecast.nothing"));
    }
}
