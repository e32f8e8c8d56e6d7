package firstdeal.message;

import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What became of mails. */
public interface Mailings {

    /**
     * A mail about a run.
     *
     * @param trouble what the mail server said; empty when all went well
     */
    record Mailing(
            UUID id,
            String to,
            String subject,
            Optional<ContactId> contact,
            String topic,
            MailState state,
            String trouble,
            Instant at) {}

    /** Why somebody cannot be reached: the last mail to an address came back, or could not be sent. */
    record Trouble(String to, String subject, String why, Instant at) {}

    /** The mails about a run, the latest first. Whether the actor may see the run is for the caller to ask. */
    List<Mailing> about(OnboardingId run, int limit);

    /** The addresses to which the last mail did not come through; one that did ends the trouble. */
    Map<String, Trouble> troubles(Collection<String> addresses);

    /**
     * A report came that a mail could not be delivered.
     *
     * @param messageId of the mail that came back, with or without its angle brackets
     * @return false when it is none of ours, or not to this address
     */
    boolean bounced(String messageId, String recipient, String why);
}
