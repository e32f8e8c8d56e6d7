package firstdeal.invite.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import firstdeal.platform.ServerSettings;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twice a minute: what answers came into the mailbox. Without one there is nothing to do. */
@Configuration(proxyBeanMethods = false)
class MailboxJob {

    private static final Logger log = LoggerFactory.getLogger(MailboxJob.class);

    @Bean
    RecurringTask<Void> readMailbox(ServerSettings settings, IncomingService incoming) {
        var mailbox = settings.mailbox().map(it -> new Mailbox(it, incoming));
        return Tasks.recurring("invite-mailbox", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> mailbox.ifPresent(MailboxJob::read));
    }

    private static void read(Mailbox mailbox) {
        try {
            mailbox.read();
        } catch (MessagingException e) {
            log.warn("The mailbox cannot be read: {}", e.getMessage());
        }
    }
}
