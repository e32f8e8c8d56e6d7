package firstdeal.message.internal;

import firstdeal.message.Mail;
import firstdeal.platform.Ids;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.ServerSettings.SmtpSettings;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox and its job with a mail server of the test. */
public final class Sending {

    private final SendJob job;
    private final OutboxService outbox;
    private final TransactionTemplate transaction;

    private Sending(SendJob job, OutboxService outbox, TransactionTemplate transaction) {
        this.job = job;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    public static Sending by(ApplicationContext app, String host, int port, String from) {
        var usual = app.getBean(ServerSettings.class);
        var settings = new ServerSettings(
                usual.port(),
                usual.bindAddress(),
                usual.baseUrl(),
                usual.dataDir(),
                usual.empty(),
                usual.database(),
                new SmtpSettings(host, port, "", "", from),
                null);
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        var mails = app.getBean(MailStore.class);
        var clock = app.getBean(Clock.class);
        var provider = new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class);
        return new Sending(
                new SendJob(mails, settings, provider, clock),
                new OutboxService(mails, settings, app.getBean(Ids.class), clock),
                app.getBean(TransactionTemplate.class));
    }

    public void send(Mail mail) {
        transaction.executeWithoutResult(status -> outbox.send(mail));
    }

    public void job() {
        job.send();
    }
}
