package firstdeal.document;

import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;

/** Event: one side's signature under an agreement was recorded. */
public record AgreementSigned(AgreementId agreement, PartnerId partner, String kind, Side side, LocalDate on) {}
