package firstdeal.registration;

import firstdeal.account.AccountName;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a partner claims.
 *
 * @param closes by when they expect to close it
 * @param synthetic goes the same way, and is in no figure
 * @param fields of our own, by key
 * @param by who said so: they themselves, or one of us for them
 * @param contact their person behind it
 */
public record Claim(
        PartnerId partner,
        AccountName account,
        String offering,
        Money amount,
        LocalDate closes,
        boolean synthetic,
        String note,
        Map<String, String> fields,
        Side by,
        Optional<ContactId> contact) {

    public static final int LONGEST_NOTE = 10_000;
    public static final int LONGEST_OFFERING = 120;

    public Claim {
        fields = Map.copyOf(fields);
    }

    public static Claim of(PartnerId partner, AccountName account, String offering, Money amount, LocalDate closes) {
        return new Claim(
                partner, account, offering, amount, closes, false, "", Map.of(), Side.PARTNER, Optional.empty());
    }

    public Claim rehearsed() {
        return new Claim(partner, account, offering, amount, closes, true, note, fields, by, contact);
    }

    /** The offering as it is compared. */
    public String offeringKey() {
        return offering.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
