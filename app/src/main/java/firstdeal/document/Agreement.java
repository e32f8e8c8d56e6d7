package firstdeal.document;

import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    private static final String KEY = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

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

    /** What somebody typed, stripped; refused with the field that is wrong. */
    public static Documents.AgreementDraft checked(Documents.AgreementDraft draft) {
        var kind = draft.kind().strip();
        var title = draft.title().strip();
        if (!kind.matches(KEY)) {
            throw refused("kind", Text.of("document.kind-is-a-key", "kind", kind));
        }
        if (title.isEmpty() || title.length() > 200) {
            throw refused("title", Text.of("document.needs-title", "most", 200));
        }
        return new Documents.AgreementDraft(kind, title, draft.reference().strip(), draft.namesPartnerSponsor());
    }

    public Documents.AgreementDraft draft() {
        return new Documents.AgreementDraft(kind, title, reference, namesPartnerSponsor);
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
