package firstdeal.document;

import java.util.UUID;

/** Names one agreement of one partner. */
public record AgreementId(UUID value) {

    public static AgreementId of(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
