package firstdeal.partner.internal;

import firstdeal.partner.Addresses;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.LegalProfile;
import firstdeal.partner.LegalProfile.Address;
import firstdeal.partner.LegalProfile.Authority;
import firstdeal.partner.LegalProfile.Signatory;
import firstdeal.partner.Region;
import firstdeal.platform.form.Fields;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Companies and legal profiles as people type them. */
final class CompanyForm {

    static final Set<String> NAMES = Set.of("name", "domain", "type", "region", "tier", "parent", "about", "website");
    static final Set<String> LEGAL_NAMES = Set.of(
            "registeredName",
            "form",
            "registerNumber",
            "taxNumber",
            "address",
            "signatories",
            "billingName",
            "billingEmail");
    private static final int SIGNATORIES = 20;

    private CompanyForm() {}

    static CompanyDetails parse(Fields fields) {
        var name = fields.need("name", 200);
        var details = new CompanyDetails(
                name.isEmpty() ? "?" : name,
                address(fields, "domain", 300, Addresses::domain, "partner.domain.form"),
                fields.text("type", 60),
                region(fields),
                fields.text("tier", 80),
                fields.value("parent", PartnerId::of).orElse(null),
                fields.text("about", 2000),
                address(fields, "website", 500, Addresses::link, "partner.link.form"));
        fields.requireRight();
        return details;
    }

    private static String region(Fields fields) {
        var given = fields.text("region", 80);
        var region = given.isEmpty() ? Optional.of("") : Region.parse(given);
        if (region.isEmpty()) {
            fields.wrong("region", Text.of("partner.region.unknown", "given", given));
        }
        return region.orElse(given);
    }

    static Map<String, String> typed(CompanyDetails details) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", details.name());
        typed.put("domain", details.domain());
        typed.put("type", details.type());
        typed.put("region", details.region());
        typed.put("tier", details.tier());
        typed.put("parent", details.parent() == null ? "" : details.parent().toString());
        typed.put("about", details.about());
        typed.put("website", details.website());
        return typed;
    }

    static LegalProfile parseLegal(Fields fields, int version) {
        var country = fields.text("address.country", 40).toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !Set.of(Locale.getISOCountries()).contains(country)) {
            fields.wrong("address.country", Text.of("partner.country.form"));
        }
        var profile = new LegalProfile(
                fields.text("registeredName", 300),
                fields.text("form", 80),
                fields.text("registerNumber", 80),
                fields.text("taxNumber", 80),
                new Address(
                        fields.text("address.street", 300),
                        fields.text("address.postalCode", 40),
                        fields.text("address.city", 120),
                        country),
                signatories(fields),
                fields.text("billingName", 200),
                address(fields, "billingEmail", 320, Addresses::mail, "partner.mail.form"),
                version);
        fields.requireRight();
        return profile;
    }

    /** Rows without anything in them are skipped, so that a form may always offer an empty one. */
    private static List<Signatory> signatories(Fields fields) {
        var signatories = new ArrayList<Signatory>();
        for (int i = 0; i < SIGNATORIES; i++) {
            var at = "signatories." + i + ".";
            var name = fields.text(at + "name", 200);
            var title = fields.text(at + "title", 200);
            var mail = address(fields, at + "email", 320, Addresses::mail, "partner.mail.form");
            if (name.isEmpty() && !(title.isEmpty() && mail.isEmpty())) {
                fields.need(at + "name", 200);
            }
            if (!name.isEmpty()) {
                signatories.add(new Signatory(
                        name, title, mail, fields.choice(at + "authority", Authority.class, Authority.SOLE)));
            }
        }
        return signatories;
    }

    static Map<String, String> typed(LegalProfile profile) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("registeredName", profile.registeredName());
        typed.put("form", profile.form());
        typed.put("registerNumber", profile.registerNumber());
        typed.put("taxNumber", profile.taxNumber());
        typed.put("address.street", profile.address().street());
        typed.put("address.postalCode", profile.address().postalCode());
        typed.put("address.city", profile.address().city());
        typed.put("address.country", profile.address().country());
        typed.put("billingName", profile.billingName());
        typed.put("billingEmail", profile.billingMail());
        for (int i = 0; i < profile.signatories().size(); i++) {
            var signatory = profile.signatories().get(i);
            var at = "signatories." + i + ".";
            typed.put(at + "name", signatory.name());
            typed.put(at + "title", signatory.title());
            typed.put(at + "email", signatory.mail());
            typed.put(at + "authority", signatory.authority().name());
        }
        return typed;
    }

    /** The kept form of an address of some kind; what is none is wrong with the sentence of {@code key}. */
    static String address(Fields fields, String name, int max, Function<String, Optional<String>> form, String key) {
        var given = fields.text(name, max);
        if (given.isEmpty()) {
            return "";
        }
        var kept = form.apply(given);
        if (kept.isEmpty()) {
            fields.wrong(name, new Text(key, Map.of("given", given)));
        }
        return kept.orElse("");
    }
}
