package firstdeal.forecast;

import firstdeal.pipeline.Category;
import firstdeal.pipeline.Rates;
import firstdeal.shared.Money;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a forecast comes to, by category and currency.
 *
 * @param sums one for each currency; a category without deals has none
 * @param deals how many deals
 */
public record Totals(Map<Category, List<Money>> sums, Map<Category, Integer> deals) {

    public static Totals of(Collection<Line> lines) {
        var sums = new EnumMap<Category, List<Money>>(Category.class);
        var deals = new EnumMap<Category, Integer>(Category.class);
        for (var category : Category.values()) {
            var those = lines.stream().filter(it -> it.category() == category).toList();
            deals.put(category, those.size());
            sums.put(
                    category,
                    Rates.byCurrency(
                            those.stream().flatMap(it -> it.amount().stream()).toList()));
        }
        return new Totals(sums, deals);
    }

    public List<Money> sum(Category category) {
        return sums.getOrDefault(category, List.of());
    }

    public int count(Category category) {
        return deals.getOrDefault(category, 0);
    }
}
