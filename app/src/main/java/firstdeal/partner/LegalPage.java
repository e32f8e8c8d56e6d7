package firstdeal.partner;

import firstdeal.shared.Text;
import java.util.Map;

/** The legal profile and what it still lacks. */
public record LegalPage(PartnerFrame frame, Text headline, Map<String, String> typed, int signatories, int version) {

    private static final int SPARE = 2;

    public static LegalPage of(Company company, LegalProfile profile, Map<String, String> typed) {
        var missing = profile.missing();
        return new LegalPage(
                PartnerFrame.of(company, PartnerFrame.Tab.LEGAL),
                missing.isEmpty()
                        ? Text.of("partner.legal.complete", "name", company.name())
                        : Text.of("partner.legal.lacks", "name", company.name(), "what", missing),
                typed,
                profile.signatories().size() + SPARE,
                profile.version());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
