package firstdeal.partner;

import firstdeal.partner.PartnerFilter.Sort;
import firstdeal.shared.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The list of partners: one page of rows, and links for every filter, order and page, because the URL is the state. */
public record PartnersPage(
        Text headline,
        List<PartnerRow> rows,
        PartnerFilter filter,
        Map<String, String> types,
        List<String> regions,
        List<String> tiers,
        int all,
        int number,
        boolean more) {

    public static PartnersPage of(
            List<PartnerRow> rows,
            PartnerFilter filter,
            List<PartnerType> types,
            List<String> regions,
            List<String> tiers,
            int all,
            int number,
            int size) {
        var shown = rows.size() > size ? rows.subList(0, size) : rows;
        long unfinished = shown.stream().filter(it -> !it.everyoneNamed()).count();
        var titles = new LinkedHashMap<String, String>();
        types.forEach(it -> titles.put(it.key(), it.title()));
        var headline = all == 0
                ? Text.of("partner.list.none")
                : shown.isEmpty()
                        ? Text.of("partner.list.no-match")
                        : Text.of("partner.list.headline", "all", all, "shown", shown.size(), "unfinished", unfinished);
        return new PartnersPage(headline, shown, filter, titles, regions, tiers, all, number, rows.size() > size);
    }

    /** The same list with another value of one filter. */
    public String with(String name, String value) {
        var state = state();
        state.put(name, value);
        return href(state);
    }

    /** By this column; again: the other way round. */
    public String sortedBy(String column) {
        var sort = Sort.valueOf(column);
        var state = state();
        state.put("sort", sort.name().toLowerCase(Locale.ROOT));
        state.put("desc", filter.sort() == sort && !filter.descending() ? "true" : "");
        return href(state);
    }

    public String sorted(String column) {
        return filter.sort() != Sort.valueOf(column) ? "" : filter.descending() ? "descending" : "ascending";
    }

    public String next() {
        return more ? with("page", Integer.toString(number + 1)) : "";
    }

    public String first() {
        return number > 1 ? href(state()) : "";
    }

    public String export(String format) {
        return href(state()).replaceFirst("^/partners", "/partners." + format);
    }

    private Map<String, String> state() {
        var state = new LinkedHashMap<String, String>();
        state.put("q", filter.q());
        state.put("type", filter.type());
        state.put("region", filter.region());
        state.put("tier", filter.tier());
        state.put("unfinished", filter.unfinished() ? "true" : "");
        state.put("sort", filter.sort() == Sort.NAME ? "" : filter.sort().name().toLowerCase(Locale.ROOT));
        state.put("desc", filter.descending() ? "true" : "");
        return state;
    }

    private static String href(Map<String, String> state) {
        var query = new StringBuilder();
        state.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return "/partners" + query;
    }
}
