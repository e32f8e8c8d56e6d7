package firstdeal.document.internal;

import firstdeal.document.Signature;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who signed an agreement, as typed. */
record SignatureForm(
        @Nullable String title,
        @Nullable String reference,
        @Nullable String namesPartnerSponsor,
        @Nullable String side,
        @Nullable String signatory,
        @Nullable String authority,
        @Nullable String signedOn) {

    Signature parse() {
        return new Signature(
                side(side), AgreementApi.text(signatory), AgreementApi.text(authority), day("signedOn", signedOn));
    }

    String titleOr(String kind) {
        return title == null || title.isBlank() ? kind : title;
    }

    String referenceText() {
        return AgreementApi.text(reference);
    }

    boolean namesSponsor() {
        return namesPartnerSponsor != null;
    }

    static Side side(@Nullable String side) {
        return switch (AgreementApi.text(side)) {
            case "VENDOR" -> Side.VENDOR;
            case "PARTNER" -> Side.PARTNER;
            default -> throw AgreementApi.missing("side");
        };
    }

    static LocalDate day(String field, @Nullable String day) {
        try {
            return LocalDate.parse(AgreementApi.text(day).strip());
        } catch (DateTimeParseException e) {
            var text = Text.of("document.needs-day");
            throw new Refused(text, Map.of(field, text));
        }
    }
}
