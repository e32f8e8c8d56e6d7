package firstdeal.registration;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What gates ask of this module, in one statement for any number of partners. */
public interface RegistrationFacts {

    /**
     * A registration that was submitted, as gates see it.
     *
     * @param run in which it was submitted
     * @param answeredAt when it was answered for good
     */
    record Fact(
            RegistrationId id,
            Optional<OnboardingId> run,
            String account,
            boolean synthetic,
            Side by,
            Instant submitted,
            Optional<Instant> answeredAt,
            boolean inTime,
            boolean approved,
            boolean converted) {}

    /** In the order of their submission. */
    Map<PartnerId, List<Fact>> of(Collection<PartnerId> partners);
}
