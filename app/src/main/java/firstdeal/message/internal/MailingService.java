package firstdeal.message.internal;

import firstdeal.message.Mailings;
import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class MailingService implements Mailings {

    private static final int LONGEST = 500;

    private final MailStore mails;
    private final MailingStore mailings;

    MailingService(MailStore mails, MailingStore mailings) {
        this.mails = mails;
        this.mailings = mailings;
    }

    @Override
    public List<Mailing> about(OnboardingId run, int limit) {
        return mailings.about(run, limit);
    }

    @Override
    public Map<String, Trouble> troubles(Collection<String> addresses) {
        return addresses.isEmpty() ? Map.of() : mailings.troubles(addresses);
    }

    @Override
    @Transactional
    public boolean bounced(String messageId, String recipient, String why) {
        return MessageIds.mail(messageId)
                .filter(id -> mails.bounced(id, recipient, shortened(why)))
                .isPresent();
    }

    static String shortened(String why) {
        var line = why.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
