package firstdeal.document;

import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A contract between the two companies: executed once an authorised signatory of each side has signed.
 *
 * @param kind what the program calls it, for example {@code nda} or {@code program-agreement}
 * @param reference where the paper is: a number, a file name, a link
 * @param namesPartnerSponsor whether it names the partner's executive sponsor
 */
public record Agreement(
        AgreementId id,
        PartnerId partner,
        String kind,
        String title,
        String reference,
        boolean namesPartnerSponsor,
        List<Signature> signatures,
        int version) {

    /** The agreement whose last signature is day 0. */
    public static final String PROGRAM_AGREEMENT = "program-agreement";

    public Agreement {
        signatures = signatures.stream()
                .sorted(Comparator.comparing(Signature::signedOn).thenComparing(Signature::side))
                .toList();
    }

    public boolean isSignedBy(Side side) {
        return signatures.stream().anyMatch(it -> it.side() == side);
    }

    public boolean isExecutedBy(Collection<Side> sides) {
        return sides.stream().allMatch(this::isSignedBy);
    }

    /** The day of the last signature, once both sides have signed. */
    public Optional<LocalDate> executedOn() {
        return isExecutedBy(List.of(Side.VENDOR, Side.PARTNER))
                ? signatures.stream().map(Signature::signedOn).max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
