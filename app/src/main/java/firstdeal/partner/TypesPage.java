package firstdeal.partner;

import firstdeal.shared.Text;
import java.util.List;
import java.util.Map;

/** The types that a partner may have, and how many have each. */
public record TypesPage(Text headline, List<Row> rows) {

    /** @param partners how many are of this type now */
    public record Row(PartnerType type, int partners) {}

    public static TypesPage of(List<PartnerType> types, Map<String, Integer> uses) {
        return new TypesPage(
                Text.of(
                        "partner.types.headline",
                        "count",
                        types.stream().filter(it -> !it.retired()).count()),
                types.stream()
                        .map(it -> new Row(it, uses.getOrDefault(it.key(), 0)))
                        .toList());
    }
}
