package firstdeal.message.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import firstdeal.message.internal.MailStore.StoredMail;
import firstdeal.platform.ServerSettings;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Every few seconds: hands queued mails to the mail server, none within a transaction. What fails is tried again, later each time. */
@Configuration(proxyBeanMethods = false)
class SendJob {

    private static final Logger log = LoggerFactory.getLogger(SendJob.class);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final int AT_ONCE = 20;

    private final MailStore mails;
    private final ServerSettings settings;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;

    SendJob(MailStore mails, ServerSettings settings, ObjectProvider<JavaMailSender> server, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.server = server;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> sendMails() {
        return Tasks.recurring("message-send", FixedDelay.of(EVERY)).execute((instance, context) -> send());
    }

    void send() {
        var smtp = settings.mailServer();
        var sender = server.getIfAvailable();
        if (smtp.isPresent() && sender != null) {
            var now = clock.instant();
            var envelope = new Envelope(smtp.get().from());
            mails.take(now, now.plus(CLAIM), AT_ONCE).forEach(mail -> send(sender, envelope, mail));
        }
    }

    private void send(JavaMailSender sender, Envelope envelope, StoredMail stored) {
        try {
            var message = sender.createMimeMessage();
            envelope.fill(message, stored, mails.files(stored.id()));
            sender.send(message);
            mails.sent(stored.id());
        } catch (MailException | MessagingException e) {
            var why = Refusals.why(e);
            log.warn("Mail {} was not taken (try {}): {}", stored.id(), stored.tries(), why);
            if (Refusals.isFinal(e)) {
                mails.failed(stored.id(), why);
            } else {
                mails.troubled(stored.id(), why, later(stored.tries()));
            }
        }
    }

    private Instant later(int tries) {
        return clock.instant().plus(Duration.ofSeconds(15L << Math.min(tries, 10)));
    }
}
