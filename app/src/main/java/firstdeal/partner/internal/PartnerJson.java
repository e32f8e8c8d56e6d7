package firstdeal.partner.internal;

import firstdeal.partner.Addresses;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerRow;
import firstdeal.partner.Region;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner as the API gives it. */
record PartnerJson(
        UUID id,
        String name,
        String domain,
        String domainReadable,
        String type,
        String region,
        String regionName,
        String tier,
        @Nullable UUID parent,
        String about,
        String website,
        int version,
        List<String> warnings) {

    static PartnerJson of(Company company, List<String> warnings) {
        var details = company.details();
        return new PartnerJson(
                company.id().value(),
                details.name(),
                details.domain(),
                Addresses.readable(details.domain()),
                details.type(),
                details.region(),
                Region.nameOf(details.region()),
                details.tier(),
                details.parent() == null ? null : details.parent().value(),
                details.about(),
                details.website(),
                company.version(),
                warnings);
    }

    /** One line of the list. */
    record Row(
            UUID id,
            String name,
            String domain,
            String type,
            String region,
            String tier,
            String pam,
            String partnerManager,
            int people,
            int sponsorsNamed,
            int sponsorsAccepted) {

        static Row of(PartnerRow row) {
            var details = row.company().details();
            return new Row(
                    row.company().id().value(),
                    details.name(),
                    details.domain(),
                    details.type(),
                    details.region(),
                    details.tier(),
                    row.pam(),
                    row.partnerManager(),
                    row.people(),
                    row.sponsorsNamed(),
                    row.sponsorsAccepted());
        }
    }

    /**
     * What may be sent to create one, or part of it to change one.
     *
     * @param region an ISO code of a country or a part of one, or the English name of a country
     */
    record Body(
            String name,
            @Nullable String domain,
            String type,
            @Nullable String region,
            @Nullable String tier,
            @Nullable UUID parent,
            @Nullable String about,
            @Nullable String website) {}
}
