package firstdeal.pipeline;

import firstdeal.shared.Money;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people say of a deal and change from week to week.
 *
 * @param stage the key of its stage
 * @param category the forecast as its owner sees it; commit is said by {@link Commitment}
 * @param closes the day on which the buyer is expected to sign
 * @param ours what our owner does next
 * @param theirs what the partner's owner does next
 * @param buyer what the buyer still has to do, in order
 */
public record Terms(
        String stage,
        Category category,
        Optional<Money> amount,
        Optional<LocalDate> closes,
        Step ours,
        Step theirs,
        List<BuyerStep> buyer) {

    private static final int FARTHEST_YEARS = 5;

    /** One thing to do and its day; empty when nothing is agreed. */
    public record Step(String what, Optional<LocalDate> on) {

        public static final Step NONE = new Step("", Optional.empty());

        public boolean isDated() {
            return on.isPresent();
        }
    }

    /** One thing that the buyer has to do. */
    public record BuyerStep(String what, Optional<LocalDate> on, boolean done) {}

    public Terms {
        buyer = List.copyOf(buyer);
        if (category == Category.COMMIT || category == Category.CLOSED) {
            throw new IllegalArgumentException("Commit is said by both sides, and closed by an outcome");
        }
    }

    public static Terms at(String stage) {
        return new Terms(stage, Category.PIPELINE, Optional.empty(), Optional.empty(), Step.NONE, Step.NONE, List.of());
    }

    public Terms in(String next) {
        return new Terms(next, category, amount, closes, ours, theirs, buyer);
    }

    public Terms worth(Optional<Money> next) {
        return new Terms(stage, category, next, closes, ours, theirs, buyer);
    }

    public Terms closing(Optional<LocalDate> next) {
        return new Terms(stage, category, amount, next, ours, theirs, buyer);
    }

    /** Nobody says today that the buyer signs yesterday, or in a day that nobody plans for. */
    void requireToClose(LocalDate today) {
        if (closes.filter(day -> day.isBefore(today)).isPresent()) {
            refuse(Text.of("pipeline.wrong.closes-past", "day", closes.get()));
        }
        if (closes.filter(day -> day.isAfter(today.plusYears(FARTHEST_YEARS))).isPresent()) {
            refuse(Text.of("pipeline.wrong.closes-far", "years", FARTHEST_YEARS));
        }
    }

    private static void refuse(Text text) {
        throw new Refused(text, Map.of("closes", text));
    }

    /** The next dated step of either side that is not past; past ones when there is no other. */
    public Optional<Step> nextStep(LocalDate today) {
        var dated = List.of(ours, theirs).stream()
                .filter(Step::isDated)
                .sorted(java.util.Comparator.comparing(it -> it.on().orElseThrow()))
                .toList();
        return dated.stream()
                .filter(it -> !it.on().orElseThrow().isBefore(today))
                .findFirst()
                .or(() -> dated.stream().findFirst());
    }
}
