package firstdeal.cosell;

import firstdeal.pipeline.OpportunityId;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Sellers looked at the playbook after they had used it.
 *
 * @param playbook the key of the document
 * @param afterMeeting a customer meeting came before
 * @param correctedTo the version that was written because of it; empty when it was kept as it is
 */
public record PlaybookReview(
        UUID id,
        PartnerId partner,
        OnboardingId run,
        Optional<OpportunityId> deal,
        String playbook,
        Optional<ContactId> ourSeller,
        Optional<ContactId> theirSeller,
        boolean afterMeeting,
        boolean liveDeal,
        OptionalInt correctedTo,
        String note,
        LocalDate on,
        String by) {

    public Set<Side> sellers() {
        var sides = EnumSet.noneOf(Side.class);
        ourSeller.ifPresent(_ -> sides.add(Side.VENDOR));
        theirSeller.ifPresent(_ -> sides.add(Side.PARTNER));
        return sides;
    }
}
