package firstdeal.document;

import firstdeal.shared.PartnerId;

/** Event: an agreement was written down, corrected or lost a signature. */
public record AgreementChanged(AgreementId agreement, PartnerId partner, String kind) {}
