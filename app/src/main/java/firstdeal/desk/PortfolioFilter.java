package firstdeal.desk;

import java.util.Optional;

/**
 * Which onboardings the portfolio shows; all parts are kept in the URL, empty ones show everything.
 *
 * @param pam the id of a partner account manager
 * @param q a part of the partner's name
 * @param ended whether those that are over are shown too
 */
public record PortfolioFilter(
        String pam,
        String type,
        String region,
        String phase,
        Optional<Need> health,
        String q,
        boolean ended,
        Sort sort) {

    public static final PortfolioFilter ALL =
            new PortfolioFilter("", "", "", "", Optional.empty(), "", false, Sort.NEED);

    /** The order of the table. */
    public enum Sort {
        NEED,
        NAME,
        DAY;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Sort of(String key) {
            return switch (key) {
                case "name" -> NAME;
                case "day" -> DAY;
                default -> NEED;
            };
        }
    }

    public boolean isUnset() {
        return pam.isEmpty()
                && type.isEmpty()
                && region.isEmpty()
                && phase.isEmpty()
                && health.isEmpty()
                && q.isEmpty();
    }
}
