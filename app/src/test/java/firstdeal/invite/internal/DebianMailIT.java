package firstdeal.invite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.CommittingTest;
import firstdeal.message.Mail;
import firstdeal.message.Mailings;
import firstdeal.message.internal.Sending;
import firstdeal.platform.ServerSettings.ImapSettings;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against Debian's own mail server: what is sent arrives whole, and what comes back is understood. */
@CommittingTest
class DebianMailIT {

    @Autowired
    IncomingService incoming;

    @Autowired
    Mailings mailings;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext app;

    @BeforeEach
    void nothing() {
        database.sql("delete from mail").update();
        database.sql("delete from quarantine").update();
        database.sql("delete from mailbox_count").update();
    }

    @Test
    void mailGoesOutAndComesBackThroughARealServer() throws Exception {
        try (var server = DebianMail.start()) {
            var sending = Sending.by(app, "127.0.0.1", server.smtp, "firstdeal@vendor.example");
            sending.send(Mail.of("lars@vendor.example", "Grüße – 東京", "Plain")
                    .withHtml("<p>Page</p>")
                    .calling(Mail.Method.REQUEST, "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"));
            sending.send(Mail.of("nobody@no-such-domain.invalid", "To nobody", "Plain"));
            sending.job();

            var mailbox = new Mailbox(
                    new ImapSettings("127.0.0.1", server.imap, "post", "secret", "INBOX", "none"), incoming);
            int read = 0;
            for (int i = 0; i < 60 && read < 2; i++) {
                Thread.sleep(500);
                read += mailbox.read();
            }

            assertThat(read).isEqualTo(2);
            // Our own invitation came into the mailbox: it is a request, no answer, and set aside.
            assertThat(database.sql("select reason || ' ' || subject from quarantine")
                            .query((row, number) -> row.getString(1))
                            .list())
                    .allMatch(it -> it.startsWith("BROKEN Grüße – 東京") || it.startsWith("NOT_AN_ANSWER Grüße – 東京"));
            assertThat(mailings.troubles(List.of("nobody@no-such-domain.invalid")))
                    .hasEntrySatisfying(
                            "nobody@no-such-domain.invalid",
                            it -> assertThat(it.why()).contains("5.4.4", "not found"));
        }
    }
}
