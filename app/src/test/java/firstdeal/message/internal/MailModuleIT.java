package firstdeal.message.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.message.Mail;
import firstdeal.message.MailState;
import firstdeal.message.Mailings;
import firstdeal.message.Outbox;
import firstdeal.platform.AppClock;
import firstdeal.platform.Ids;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.ServerSettings.SmtpSettings;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails over SMTP to a real mail server. */
@CommittingTest
class MailModuleIT {

    @Autowired
    MailStore mails;

    @Autowired
    ServerSettings settings;

    @Autowired
    AppClock clock;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Mailings mailings;

    @Autowired
    MockMvcTester http;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private int port;
    private SendJob job;
    private Outbox outbox;

    @BeforeEach
    void begin() {
        database.sql("delete from mail").update();
        server.start();
        port = server.getSmtp().getPort();
        var mailed = new ServerSettings(
                settings.port(),
                settings.bindAddress(),
                settings.baseUrl(),
                settings.dataDir(),
                settings.empty(),
                settings.database(),
                new SmtpSettings("localhost", port, "", "", "firstdeal@vendor.example"),
                null);
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        var provider = new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class);
        job = new SendJob(mails, mailed, provider, clock);
        outbox = new OutboxService(mails, mailed, ids, clock);
    }

    @AfterEach
    void end() {
        server.stop();
        clock.shiftBy(Duration.ZERO);
    }

    @Test
    void aMailGoesOutOnceWithEveryLetterAndItsSecretIsForgotten() throws Exception {
        say("Grüße, 東京: https://example.com/login?token=abc", true);

        job.send();
        job.send();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Your link – now");
        assertThat(mail.getAllRecipients()[0]).hasToString("mara@vendor.example");
        assertThat(mail.getFrom()[0]).hasToString("firstdeal@vendor.example");
        assertThat(String.valueOf(mail.getContent())).contains("Grüße, 東京", "token=abc");
        assertThat(GreenMailUtil.getHeaders(mail)).contains("Message-ID");
        assertThat(state()).isEqualTo("SENT 1");
        assertThat(database.sql("select body from mail").query(String.class).single())
                .isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainLaterAndInTheEndSeen() {
        server.stop();
        say("Hello", false);

        job.send();
        assertThat(state()).isEqualTo("QUEUED 1");
        job.send();
        assertThat(state()).isEqualTo("QUEUED 1");

        for (int i = 1; i < MailState.TRIES; i++) {
            clock.shiftBy(clock.shift().plus(Duration.ofHours(5)));
            job.send();
        }
        assertThat(state()).isEqualTo("FAILED " + MailState.TRIES);
        var failed = mails.outbox(Optional.empty(), Set.of(MailState.FAILED), 10);
        assertThat(failed)
                .singleElement()
                .satisfies(it -> assertThat(it.trouble()).contains("localhost"));
        assertThat(http.get().uri("/settings/mails").with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("One mail could not be sent.", "given up", "tried 8 times")
                .doesNotContain("⟦", "Hello");
        assertThat(http.get().uri("/api/v1/mails?state=FAILED").with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("\"tries\":8")
                .doesNotContain("Hello");
        assertThat(http.get().uri("/api/v1/mails").with(As.pam())).hasStatus(403);
    }

    @Test
    void aServerThatComesBackGetsWhatWaited() {
        server.stop();
        say("Hello", false);
        job.send();

        var back = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            clock.shiftBy(clock.shift().plus(Duration.ofMinutes(1)));
            job.send();

            assertThat(back.getReceivedMessages()).hasSize(1);
            assertThat(state()).isEqualTo("SENT 2");
        } finally {
            back.stop();
        }
    }

    @Test
    void twoNodesSendAMailOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            say("Number " + i, false);
        }
        var nodes = List.of(new Thread(job::send), new Thread(job::send));
        nodes.forEach(Thread::start);
        for (var node : nodes) {
            node.join();
        }
        job.send();

        assertThat(server.getReceivedMessages()).hasSize(30);
    }

    @Test
    void aMailOfAnActThatFailedIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            outbox.send(new Mail("mara@vendor.example", "No", "No", false));
            status.setRollbackOnly();
        });
        job.send();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailWithAPageACallAndAFileArrivesWhole() throws Exception {
        var mail = Mail.of("lars@nordhaven.example", "Weekly – Grüße", "In words")
                .withHtml("<p>On a page: Grüße</p>")
                .calling(Mail.Method.REQUEST, "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n")
                .from("Mara Lindqvist", "mara@vendor.example")
                .with(new Mail.Attachment("brief.txt", "text/plain", "Brief".getBytes(StandardCharsets.UTF_8)));
        transaction.executeWithoutResult(status -> outbox.send(mail));

        job.send();

        var got = server.getReceivedMessages()[0];
        assertThat(got.getFrom()[0]).hasToString("Mara Lindqvist <firstdeal@vendor.example>");
        assertThat(got.getReplyTo()[0]).hasToString("mara@vendor.example");
        var mixed = (MimeMultipart) got.getContent();
        var said = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(said.getContentType()).startsWith("multipart/alternative");
        assertThat(said.getBodyPart(0).getContent()).isEqualTo("In words");
        assertThat(said.getBodyPart(1).getContent()).isEqualTo("<p>On a page: Grüße</p>");
        assertThat(said.getBodyPart(2).getContentType())
                .startsWith("text/calendar")
                .contains("method=REQUEST");
        assertThat(new String(said.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("METHOD:REQUEST");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("brief.txt");
    }

    @Test
    void theMessageIdIsTheSameAtEveryTryAndLeadsBack() throws Exception {
        server.stop();
        say("Hello", false);
        job.send();
        var back = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            clock.shiftBy(clock.shift().plus(Duration.ofMinutes(1)));
            job.send();
            var id = back.getReceivedMessages()[0].getMessageID();
            var mail = database.sql("select id::text from mail")
                    .query(String.class)
                    .single();

            assertThat(id).isEqualTo("<" + mail + "@vendor.example>");
            assertThat(mailings.bounced(id, "somebody@else.example", "No such user"))
                    .isFalse();
            assertThat(mailings.bounced("<1@foreign.example>", "mara@vendor.example", "No such user"))
                    .isFalse();
            assertThat(mailings.bounced(id, "Mara@vendor.example", "550 No such\r\n user"))
                    .isTrue();
            assertThat(mailings.troubles(List.of("MARA@vendor.example")))
                    .hasEntrySatisfying(
                            "mara@vendor.example", it -> assertThat(it.why()).isEqualTo("550 No such user"));
        } finally {
            back.stop();
        }
    }

    @Test
    void whatWasSaidOnceIsNotSaidAgain() {
        var mail = Mail.of("mara@vendor.example", "Good morning", "…").once("digest/mara/2026-03-02");
        assertThat(transaction.<Boolean>execute(status -> outbox.send(mail))).isTrue();
        assertThat(transaction.<Boolean>execute(status -> outbox.send(mail))).isFalse();
        job.send();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private void say(String text, boolean secret) {
        transaction.executeWithoutResult(
                status -> outbox.send(new Mail("mara@vendor.example", "Your link – now", text, secret)));
    }

    private String state() {
        return database.sql("select state || ' ' || tries from mail")
                .query(String.class)
                .single();
    }
}
