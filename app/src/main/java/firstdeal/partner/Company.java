package firstdeal.partner;

import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One company: a partner, or our own. Units of a group are companies of their own with a parent.
 *
 * @param version counts the changes; whoever changes it names the version that they saw
 */
public record Company(PartnerId id, CompanyDetails details, int version) {

    /** Our own company: the only one of side VENDOR. */
    public static final PartnerId OURS = PartnerId.of("00000000-0000-7000-8000-000000000001");

    public String name() {
        return details.name();
    }

    public Side side() {
        return sideOf(id);
    }

    /** The side on which a company's people stand. */
    public static Side sideOf(PartnerId company) {
        return company.equals(OURS) ? Side.VENDOR : Side.PARTNER;
    }

    /** The name as it is compared: without case, punctuation and the legal form at its end. */
    public static String nameKey(String name) {
        var words = name.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\p{IsWhite_Space}]+", " ")
                .strip();
        var bare =
                words.replaceAll("( (inc|llc|ltd|limited|gmbh|ag|ab|as|oy|bv|nv|sa|sas|srl|spa|kg|plc|corp|co))+$", "");
        return bare.isEmpty() ? words : bare;
    }

    /**
     * Refuses a parent that would make the company its own ancestor.
     *
     * @param ancestorsOfParent all that stand above the new parent
     */
    public static void requireNoCycle(PartnerId company, PartnerId parent, Set<PartnerId> ancestorsOfParent) {
        if (parent.equals(company) || ancestorsOfParent.contains(company)) {
            throw new Refused(Text.of("partner.parent.cycle"), Map.of("parent", Text.of("partner.parent.cycle")));
        }
    }
}
