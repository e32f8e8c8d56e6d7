package firstdeal.partner;

/**
 * Which partners a list shows and in which order; empty strings filter nothing.
 *
 * @param q part of a name or domain
 * @param unfinished only those with somebody missing or a sponsor who has not accepted
 */
public record PartnerFilter(
        String q, String type, String region, String tier, boolean unfinished, Sort sort, boolean descending) {

    /** By what a list is sorted; the name breaks ties. */
    public enum Sort {
        NAME,
        TYPE,
        REGION,
        TIER,
        PAM
    }

    public static final PartnerFilter ALL = new PartnerFilter("", "", "", "", false, Sort.NAME, false);

    /** Nothing is left out. */
    public boolean isOpen() {
        return q.isEmpty() && type.isEmpty() && region.isEmpty() && tier.isEmpty() && !unfinished;
    }
}
