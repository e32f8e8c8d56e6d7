package firstdeal.desk;

import java.time.LocalDate;
import java.util.Locale;
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
            return name().toLowerCase(Locale.ROOT);
        }

        public static Sort of(String key) {
            return switch (key) {
                case "name" -> NAME;
                case "day" -> DAY;
                default -> NEED;
            };
        }
    }

    public boolean shows(StandingRow it, LocalDate today) {
        return (ended || !it.life().equals("ended"))
                && (pam.isEmpty() || pam.equals(it.pam()))
                && (type.isEmpty() || type.equals(it.partnerType()))
                && (region.isEmpty() || region.equals(it.region()))
                && (phase.isEmpty() || phase.equals(it.phase()))
                && (q.isEmpty() || it.partnerName().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)))
                && health.map(need -> need == it.need(today)).orElse(true);
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
