package firstdeal.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The portfolio's state as the query of its address. */
final class Address {

    private Address() {}

    static String of(PortfolioFilter filter, int offset, int limit) {
        var query = new StringBuilder("?");
        put(query, "pam", filter.pam());
        put(query, "type", filter.type());
        put(query, "region", filter.region());
        put(query, "phase", filter.phase());
        put(query, "health", filter.health().map(Need::key).orElse(""));
        put(query, "q", filter.q());
        put(query, "ended", filter.ended() ? "yes" : "");
        put(
                query,
                "sort",
                filter.sort() == PortfolioFilter.Sort.NEED ? "" : filter.sort().key());
        put(query, "offset", offset == 0 ? "" : Integer.toString(offset));
        put(query, "limit", limit == 0 ? "" : Integer.toString(limit));
        return query.toString();
    }

    static String with(PortfolioFilter it, String part, String value) {
        return of(
                new PortfolioFilter(
                        part.equals("pam") ? value : it.pam(),
                        part.equals("type") ? value : it.type(),
                        part.equals("region") ? value : it.region(),
                        part.equals("phase") ? value : it.phase(),
                        part.equals("health") ? Need.of(value) : it.health(),
                        it.q(),
                        part.equals("ended") ? !value.isEmpty() : it.ended(),
                        part.equals("sort") ? PortfolioFilter.Sort.of(value) : it.sort()),
                0,
                0);
    }

    private static void put(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.length() > 1 ? "&" : "")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
