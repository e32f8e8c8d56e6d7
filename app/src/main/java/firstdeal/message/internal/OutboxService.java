package firstdeal.message.internal;

import firstdeal.message.Mail;
import firstdeal.message.MailState;
import firstdeal.message.Outbox;
import firstdeal.platform.Ids;
import firstdeal.platform.ServerSettings;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class OutboxService implements Outbox {

    private final MailStore mails;
    private final ServerSettings settings;
    private final Ids ids;
    private final Clock clock;

    OutboxService(MailStore mails, ServerSettings settings, Ids ids, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(Mail mail) {
        var state = settings.mailServer().isPresent() ? MailState.QUEUED : MailState.KEPT;
        return mails.add(ids.next(), mail, state, clock.instant());
    }
}
