package firstdeal.forecast;

import firstdeal.pipeline.Category;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the forecast says of one deal in one week.
 *
 * @param stage the key of its stage
 */
public record Line(
        OpportunityId deal, Category category, String stage, Optional<Money> amount, Optional<LocalDate> closes) {

    public static Line of(Opportunity it, LocalDate today) {
        return new Line(
                it.id(), it.category(today), it.terms().stage(), it.terms().amount(), it.closes());
    }
}
