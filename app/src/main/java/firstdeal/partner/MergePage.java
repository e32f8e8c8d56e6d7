package firstdeal.partner;

import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A partner's record, the one that may be the same, and what would move from the first to the second. */
public record MergePage(
        PartnerFrame frame, Text headline, Map<String, String> others, Optional<Company> into, Merging merging) {

    public static MergePage of(Company from, List<PartnerRow> all, Optional<Company> into, Merging merging) {
        var others = new LinkedHashMap<String, String>();
        others.put("", "");
        all.stream()
                .map(PartnerRow::company)
                .filter(it -> !it.id().equals(from.id()))
                .forEach(it -> others.put(it.id().toString(), it.name()));
        return new MergePage(
                PartnerFrame.of(from, PartnerFrame.Tab.OVERVIEW),
                into.map(it -> Text.of("partner.merge.into", "from", from.name(), "into", it.name()))
                        .orElse(Text.of("partner.merge.which", "from", from.name())),
                others,
                into,
                merging);
    }

    public String chosen() {
        return into.map(Company::id).map(PartnerId::toString).orElse("");
    }
}
