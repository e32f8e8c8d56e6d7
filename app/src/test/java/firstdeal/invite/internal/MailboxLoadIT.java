package firstdeal.invite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import firstdeal.CommittingTest;
import firstdeal.Cpu;
import firstdeal.Nordhaven;
import firstdeal.platform.ServerSettings.ImapSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mailbox with thousands of answers: every one is taken, and the log says how long it took. */
@CommittingTest
class MailboxLoadIT {

    private static final Logger log = LoggerFactory.getLogger(MailboxLoadIT.class);

    @Autowired
    CallingService calls;

    @Autowired
    IncomingService incoming;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext app;

    private record Called(String uid, String address) {}

    private interface Box extends AutoCloseable {
        void bring(byte[] letter) throws Exception;

        ImapSettings settings();

        @Override
        void close() throws IOException, InterruptedException;
    }

    /** In this process, so that its time is in ours; with ten thousand letters it is slower than anything that it is to test. */
    private static final class Greens implements Box {
        private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
        private final GreenMailUser user;

        Greens() {
            server.start();
            user = server.setUser("post@vendor.example", "post", "secret");
        }

        @Override
        public void bring(byte[] letter) throws MessagingException {
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter)));
        }

        @Override
        public ImapSettings settings() {
            return new ImapSettings("localhost", server.getImap().getPort(), "post", "secret", "INBOX", "none");
        }

        @Override
        public void close() {
            server.stop();
        }
    }

    /** Dovecot, into whose mailbox the letters are laid as files. */
    private record Debians(DebianMail server) implements Box {

        static Debians start() throws IOException, InterruptedException {
            return new Debians(DebianMail.start());
        }

        @Override
        public void bring(byte[] letter) throws IOException {
            server.lay(letter);
        }

        @Override
        public ImapSettings settings() {
            return new ImapSettings("127.0.0.1", server.imap, "post", "secret", "INBOX", "none");
        }

        @Override
        public void close() throws IOException, InterruptedException {
            server.close();
        }
    }

    @Test
    void everyAnswerIsTaken() throws Exception {
        boolean all = Boolean.getBoolean("firstdeal.long");
        int letters = all ? 10_000 : 60;
        database.sql("delete from mailbox_count").update();
        var called = called(all ? 40 : 1);
        try (var server = all ? Debians.start() : new Greens()) {
            for (int i = 0; i < letters; i++) {
                server.bring(letter(called.get(i % called.size()), i));
            }
            var mailbox = new Mailbox(server.settings(), incoming);

            long begin = System.nanoTime();
            var before = Cpu.now();
            assertThat(mailbox.read()).isEqualTo(letters);
            log.info(
                    "{} answers read in {} ms; our CPU {}",
                    letters,
                    (System.nanoTime() - begin) / 1_000_000,
                    Cpu.now().since(before));
        }
        assertThat(database.sql("select sum(count) from mailbox_count where fate in ('answer', 'again')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(letters);
    }

    private List<Called> called(int runs) {
        for (int i = 0; i < runs; i++) {
            run();
            InviteJob.tell(calls);
        }
        return database.sql("select recipient, calendar from mail where method = 'REQUEST'")
                .query((row, number) -> new Called(
                        row.getString("calendar").replace("\r\n ", "").replaceFirst("(?s).*\r\nUID:([^\r]*).*", "$1"),
                        row.getString("recipient")))
                .list();
    }

    private void run() {
        transaction.executeWithoutResult(status -> {
            try {
                Nordhaven.managed(app);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static byte[] letter(Called it, int number) {
        var said = Instant.now().minusSeconds(100_000L - number).toString().replaceAll("[-:]|\\.\\d+", "");
        return """
                        From: %1$s
                        Subject: Answer %2$d
                        MIME-Version: 1.0
                        Content-Type: text/calendar; method=REPLY; charset=UTF-8

                        BEGIN:VCALENDAR
                        METHOD:REPLY
                        VERSION:2.0
                        BEGIN:VEVENT
                        UID:%3$s
                        SEQUENCE:0
                        DTSTAMP:%4$s
                        ATTENDEE;PARTSTAT=%5$s:mailto:%1$s
                        END:VEVENT
                        END:VCALENDAR
                        """.formatted(it.address(), number, it.uid(), said, number % 3 == 0 ? "DECLINED" : "ACCEPTED")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
