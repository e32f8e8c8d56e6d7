package firstdeal.document;

import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;

/** What happened to a partner's documents. A listener may take one kind, or all of them by this type. */
public sealed interface DocumentEvent {

    PartnerId partner();

    /** An agreement was written down or corrected. */
    record AgreementChanged(PartnerId partner, AgreementId agreement, String kind) implements DocumentEvent {}

    record AgreementSigned(PartnerId partner, AgreementId agreement, String kind, Side side, LocalDate on)
            implements DocumentEvent {}

    record SignatureWithdrawn(PartnerId partner, AgreementId agreement, String kind, Side side)
            implements DocumentEvent {}

    record ArtifactWritten(PartnerId partner, String key, int number) implements DocumentEvent {}

    record ArtifactApproved(PartnerId partner, String key, int number, Side side, LocalDate on)
            implements DocumentEvent {}

    record ApprovalWithdrawn(PartnerId partner, String key, int number, Side side) implements DocumentEvent {}
}
