package firstdeal.partner;

import firstdeal.shared.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a company, new or known. */
public record CompanyPage(
        Text headline,
        String action,
        Map<String, String> typed,
        Map<String, String> types,
        Map<String, String> parents,
        int version) {

    public static CompanyPage of(
            @Nullable Company company,
            Map<String, String> typed,
            Map<String, String> types,
            Map<String, String> parents) {
        return company == null
                ? new CompanyPage(Text.of("partner.new.headline"), "/partners", typed, types, parents, 0)
                : new CompanyPage(
                        Text.of("partner.edit.headline", "name", company.name()),
                        "/partners/" + company.id(),
                        typed,
                        types,
                        parents,
                        company.version());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isOurs() {
        return action.endsWith(Company.OURS.toString());
    }
}
