package firstdeal.cosell;

import firstdeal.pipeline.OpportunityId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that sellers of both sides did together.
 *
 * @param kind as programs say it: {@code ae-introduction}, {@code co-marketing-campaign}
 * @param sellersMet both sellers were there
 * @param liveDeal it was about a deal that was open then
 * @param outcome what came of it, in a sentence
 */
public record Motion(
        UUID id,
        PartnerId partner,
        OnboardingId run,
        Optional<OpportunityId> deal,
        String account,
        String kind,
        boolean sellersMet,
        boolean liveDeal,
        String outcome,
        LocalDate on,
        String by) {

    public static final String INTRODUCTION = "ae-introduction";
    public static final String CAMPAIGN = "co-marketing-campaign";
}
