package firstdeal.access;

import firstdeal.shared.Text;
import java.util.List;
import java.util.Map;

/** The systems of the access grid, and how many people can get into each. */
public record SystemsPage(Text headline, List<Row> rows) {

    /** @param people how many have access now */
    public record Row(AccessSystem system, int people) {}

    public static SystemsPage of(List<AccessSystem> systems, Map<String, Integer> people) {
        return new SystemsPage(
                Text.of(
                        "access.systems.headline",
                        "count",
                        systems.stream().filter(it -> !it.retired()).count()),
                systems.stream()
                        .map(it -> new Row(it, people.getOrDefault(it.key(), 0)))
                        .toList());
    }
}
