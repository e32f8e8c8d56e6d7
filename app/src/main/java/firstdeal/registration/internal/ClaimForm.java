package firstdeal.registration.internal;

import firstdeal.account.AccountName;
import firstdeal.platform.form.Amounts;
import firstdeal.platform.form.Fields;
import firstdeal.registration.Claim;
import firstdeal.registration.Registration;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A claim as typed: the same names in forms, JSON and files. */
final class ClaimForm {

    static final Set<String> NAMES = Set.of(
            "partner",
            "account",
            "offering",
            "amount",
            "close",
            "synthetic",
            "note",
            "fields",
            "contact",
            "by",
            "draft");

    private static final int LONG = 400;

    private ClaimForm() {}

    /** @throws firstdeal.shared.Refused with all that cannot be read */
    static Claim parse(Fields fields) {
        return parse(fields, fields.value("partner", PartnerId::of).orElseGet(() -> needed(fields)));
    }

    private static PartnerId needed(Fields fields) {
        fields.wrong("partner", Text.of("registration.wrong.partner"));
        return firstdeal.partner.Company.OURS;
    }

    static Claim parse(Fields fields, PartnerId partner) {
        var account = new AccountName(
                fields.text("account.name", LONG),
                fields.text("account.domain", LONG),
                fields.text("account.country", 40));
        var closes = fields.date("close");
        if (closes.isEmpty()) {
            fields.wrong("close", Text.of("registration.wrong.close"));
        }
        var amount = amount(fields);
        var claim = new Claim(
                partner,
                account,
                fields.text("offering", LONG),
                amount.orElseGet(() -> Money.of("1", "EUR")),
                closes.orElse(LocalDate.MAX),
                fields.flag("synthetic"),
                fields.text("note", Claim.LONGEST_NOTE),
                fields.under("fields"),
                fields.choice("by", Side.class, Side.PARTNER),
                fields.value("contact", ContactId::of));
        fields.requireRight();
        return claim;
    }

    private static Optional<Money> amount(Fields fields) {
        if (fields.text("amount.value", LONG).isEmpty()) {
            fields.wrong("amount.value", Text.of("registration.wrong.amount"));
        }
        return Amounts.read(fields, "amount");
    }

    /** A claim as it would be typed. */
    static Map<String, String> typed(Registration it) {
        var claim = it.claim();
        var typed = new LinkedHashMap<String, String>();
        typed.put("partner", claim.partner().toString());
        typed.put("account.name", claim.account().name());
        typed.put("account.domain", claim.account().domain());
        typed.put("account.country", claim.account().country());
        typed.put("offering", claim.offering());
        typed.put("amount.value", claim.amount().amount().toPlainString());
        typed.put("amount.currency", claim.amount().currency().getCurrencyCode());
        typed.put("close", claim.closes().toString());
        typed.put("synthetic", Boolean.toString(claim.synthetic()));
        typed.put("note", claim.note());
        typed.put("by", claim.by().key());
        claim.contact().ifPresent(contact -> typed.put("contact", contact.toString()));
        claim.fields().forEach((key, value) -> typed.put("fields." + key, value));
        return typed;
    }
}
