package firstdeal.document.internal;

import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who approved which version, as typed. */
record ApprovalForm(
        @Nullable String side,
        @Nullable String contact,
        @Nullable String version,
        @Nullable String on) {

    record Said(int number, Side side, ContactId contact, LocalDate on) {}

    Said parse() {
        var of = SignatureForm.side(side);
        try {
            return new Said(
                    Integer.parseInt(AgreementApi.text(version)),
                    of,
                    ContactId.of(AgreementApi.text(contact)),
                    SignatureForm.day("on", on));
        } catch (IllegalArgumentException e) {
            throw AgreementApi.missing("contact");
        }
    }
}
