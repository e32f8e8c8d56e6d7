package firstdeal.desk;

import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that desk/portfolio.jte prints.
 *
 * @param choices by filter ({@code pam}, {@code type}, {@code region}, {@code phase}), value to name
 * @param from the number of the first row shown, counted from 1
 * @param of how many there are by the filter
 */
public record PortfolioPage(
        Text headline,
        LocalDate today,
        Strip strip,
        PortfolioFilter filter,
        Map<String, Map<String, String>> choices,
        List<Group> groups,
        int from,
        int shown,
        int of,
        Optional<String> first,
        Optional<String> next) {

    /** Rows of one need, under its name; without one when the table is sorted otherwise. */
    public record Group(Optional<Need> need, List<PortfolioRow> rows) {}

    public static PortfolioPage of(
            PortfolioFilter filter,
            LocalDate today,
            Strip strip,
            List<PortfolioRow> rows,
            Map<String, Map<String, String>> choices,
            int offset,
            int limit,
            int of) {
        return new PortfolioPage(
                headline(strip),
                today,
                strip,
                filter,
                choices,
                filter.sort() == PortfolioFilter.Sort.NEED ? grouped(rows) : List.of(new Group(Optional.empty(), rows)),
                offset + 1,
                rows.size(),
                of,
                offset > 0 ? Optional.of(Address.of(filter, 0, limit)) : Optional.empty(),
                offset + rows.size() < of ? Optional.of(Address.of(filter, offset + limit, limit)) : Optional.empty());
    }

    public boolean isEmpty() {
        return strip.active() + strip.preparing() + strip.paused() == 0 && filter.isUnset();
    }

    /** The same table with one part of the filter set otherwise; an empty value takes it off. */
    public String with(String part, String value) {
        return Address.with(filter, part, value);
    }

    private static Text headline(Strip strip) {
        if (strip.active() + strip.preparing() + strip.paused() == 0) {
            return Text.of("desk.headline-nobody");
        }
        return strip.decide() + strip.late() == 0
                ? Text.of("desk.headline-calm", "active", strip.active())
                : Text.of("desk.headline", "decide", strip.decide(), "late", strip.late());
    }

    private static List<Group> grouped(List<PortfolioRow> rows) {
        var byNeed = new LinkedHashMap<Need, List<PortfolioRow>>();
        rows.forEach(row ->
                byNeed.computeIfAbsent(row.need(), need -> new ArrayList<>()).add(row));
        return byNeed.entrySet().stream()
                .map(it -> new Group(Optional.of(it.getKey()), it.getValue()))
                .toList();
    }
}
