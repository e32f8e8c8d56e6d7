package firstdeal.partner;

import firstdeal.shared.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a company and may be changed.
 *
 * @param domain in its ASCII form ({@code xn--...}), lower case, or empty when not known
 * @param type key of a partner type; empty for our own company only
 * @param parent the group that it is a unit of
 */
public record CompanyDetails(
        String name,
        String domain,
        String type,
        String region,
        String tier,
        @Nullable PartnerId parent,
        String about,
        String website) {

    public CompanyDetails {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A company has a name");
        }
    }

    /** A partner of which no more is known yet. */
    public static CompanyDetails of(String name, String type) {
        return new CompanyDetails(name, "", type, "", "", null, "", "");
    }

    public CompanyDetails withName(String name) {
        return new CompanyDetails(name, domain, type, region, tier, parent, about, website);
    }

    public CompanyDetails withDomain(String domain) {
        return new CompanyDetails(name, domain, type, region, tier, parent, about, website);
    }

    public CompanyDetails withPlace(String region, String tier) {
        return new CompanyDetails(name, domain, type, region, tier, parent, about, website);
    }

    public CompanyDetails withParent(@Nullable PartnerId parent) {
        return new CompanyDetails(name, domain, type, region, tier, parent, about, website);
    }

    public CompanyDetails withAbout(String about, String website) {
        return new CompanyDetails(name, domain, type, region, tier, parent, about, website);
    }
}
