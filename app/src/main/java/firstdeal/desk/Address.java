package firstdeal.desk;

import firstdeal.shared.Query;

/** The portfolio's state as the query of its address. */
final class Address {

    private Address() {}

    static String of(PortfolioFilter filter, int offset, int limit) {
        return new Query()
                .put("pam", filter.pam())
                .put("type", filter.type())
                .put("region", filter.region())
                .put("phase", filter.phase())
                .put("health", filter.health().map(Need::key).orElse(""))
                .put("q", filter.q())
                .put("ended", filter.ended() ? "yes" : "")
                .put(
                        "sort",
                        filter.sort() == PortfolioFilter.Sort.NEED
                                ? ""
                                : filter.sort().key())
                .put("offset", offset == 0 ? "" : Integer.toString(offset))
                .put("limit", limit == 0 ? "" : Integer.toString(limit))
                .toString();
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
}
