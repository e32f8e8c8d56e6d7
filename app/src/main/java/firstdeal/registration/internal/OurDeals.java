package firstdeal.registration.internal;

import firstdeal.account.Account;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.registration.Claim;
import firstdeal.registration.Finding;
import firstdeal.shared.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Opportunities of our own side on an account and offering, whoever keeps them: our book, or the pipeline. A deal that we work with
 * the claiming partner is theirs as well and stands against nothing.
 */
@Component
class OurDeals {

    private static final Actor ITSELF = new Actor.System("registration");

    private final Opportunities opportunities;

    OurDeals(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    List<Finding.Ours> on(Account account, Claim claim) {
        var worked = opportunities.openOn(ITSELF, List.of(account.id())).stream()
                .filter(it -> !it.partner().equals(claim.partner()) && isOn(it, claim))
                .map(OurDeals::ours);
        return Stream.concat(Finding.ours(account.ours()), worked).toList();
    }

    /** An opportunity that names no offering may be about any. */
    private static boolean isOn(Opportunity it, Claim claim) {
        var offering = it.about().offering().strip().toLowerCase(Locale.ROOT);
        return offering.isEmpty() || offering.equals(claim.offeringKey());
    }

    private static Finding.Ours ours(Opportunity it) {
        var opened = LocalDate.ofInstant(it.about().openedAt(), ZoneOffset.UTC);
        var last = it.acts().last().filter(act -> act.isAfter(opened)).orElse(opened);
        return new Finding.Ours(opened, last);
    }
}
