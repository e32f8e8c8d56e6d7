package firstdeal.partner.internal;

import firstdeal.partner.Addresses;
import firstdeal.partner.ContactDetails;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A person as people type one. */
final class ContactForm {

    static final Set<String> NAMES = Set.of("name", "email", "phone", "title", "language", "zone");

    private ContactForm() {}

    static ContactDetails parse(Fields fields) {
        var name = fields.need("name", 200);
        var details = new ContactDetails(
                name.isEmpty() ? "?" : name,
                CompanyForm.address(fields, "email", 320, Addresses::mail, "partner.mail.form"),
                phone(fields),
                fields.text("title", 200),
                language(fields),
                zone(fields));
        fields.requireRight();
        return details;
    }

    static Map<String, String> typed(ContactDetails details) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", details.name());
        typed.put("email", details.mail());
        typed.put("phone", details.phone());
        typed.put("title", details.title());
        typed.put("language", details.language());
        typed.put("zone", details.zone());
        return typed;
    }

    private static String phone(Fields fields) {
        var phone = fields.text("phone", 60);
        if (!phone.isEmpty() && !Addresses.isPhone(phone)) {
            fields.wrong("phone", Text.of("partner.phone.form", "given", phone));
        }
        return phone;
    }

    private static String language(Fields fields) {
        var tag = fields.text("language", 40);
        try {
            return tag.isEmpty()
                    ? ""
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException _) {
            fields.wrong("language", Text.of("partner.language.form", "given", tag));
            return "";
        }
    }

    private static String zone(Fields fields) {
        var zone = fields.text("zone", 60);
        try {
            return zone.isEmpty() ? "" : ZoneId.of(zone).getId();
        } catch (DateTimeException _) {
            fields.wrong("zone", Text.of("partner.zone.form", "given", zone));
            return "";
        }
    }
}
