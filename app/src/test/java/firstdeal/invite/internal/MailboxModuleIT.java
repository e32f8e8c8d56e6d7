package firstdeal.invite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import firstdeal.As;
import firstdeal.meeting.Answer.Reply;
import firstdeal.platform.ServerSettings.ImapSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;
import org.springframework.dao.RecoverableDataAccessException;

/** What a mailbox brings is dealt with letter by letter: what is built to harm is set aside and stops nothing. */
class MailboxModuleIT extends Invited {

    /** A real IMAP server within this process. */
    private static final class Box implements AutoCloseable {
        private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
        private final GreenMailUser user;

        Box() {
            server.start();
            user = server.setUser("post@vendor.example", "post", "secret");
        }

        void bring(byte[] letter) throws MessagingException {
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter)));
        }

        Mailbox mailbox(IncomingService incoming) {
            return new Mailbox(
                    new ImapSettings("localhost", server.getImap().getPort(), "post", "secret", "INBOX", "none"),
                    incoming);
        }

        @Override
        public void close() {
            server.stop();
        }
    }

    @Test
    void whatIsBuiltToHarmIsSetAsideAndHarmsNothing() {
        tell();
        var lars = address(it.lars());
        var uid = of(object(it.lars(), "Weekly partnership meeting"), "UID:");
        incoming.take(reply(uid, 0, lars, "ACCEPTED", lars, "X-LONG:" + "a".repeat(100_000) + "\n"));
        incoming.take(reply(
                uid,
                0,
                lars,
                "ACCEPTED",
                lars,
                "BEGIN:VALARM\nTRIGGER:-PT1S\nREPEAT:99999999\nEND:VALARM\n".repeat(100)));
        incoming.take(reply(uid, 0, lars, "ACCEPTED", lars, "BEGIN:VALARM\n".repeat(20)));
        incoming.take(reply(uid, 0, lars, "ACCEPTED", lars, "COMMENT:x\n ".repeat(3_000) + "\n"));
        incoming.take("\0\1\2 no mail at all".getBytes(StandardCharsets.UTF_8));
        assertThat(doubts()).containsOnly("BROKEN").hasSize(4);

        incoming.take(reply(
                uid,
                0,
                lars,
                "ACCEPTED",
                lars,
                "DTSTART;TZID=Mars/Olympus:20260101T000000\nRRULE:FREQ=SECONDLY\nRDATE:20260101T000000Z\n"));
        assertThat(said(first("weekly-partnership"), it.lars())).hasValue(Reply.ACCEPTED);
    }

    @Test
    void theMailboxIsReadOnceAndNothingStopsIt() throws Exception {
        tell();
        var lars = address(it.lars());
        var uid = of(object(it.lars(), "Weekly partnership meeting"), "UID:");
        try (var box = new Box()) {
            box.bring(reply(uid, 0, lars, "ACCEPTED", "evil@x.example", ""));
            box.bring(reply(uid, 0, lars, "ACCEPTED", lars, "X-HUGE:" + "a".repeat(1_500_000) + "\n"));
            box.bring(reply(uid, 0, lars, "ACCEPTED", lars, ""));
            var mailbox = box.mailbox(incoming);

            assertThat(mailbox.read()).isEqualTo(3);
            assertThat(mailbox.read()).isZero();
        }
        assertThat(said(first("weekly-partnership"), it.lars())).hasValue(Reply.ACCEPTED);
        assertThat(doubts()).containsExactly("OTHER_SENDER", "TOO_LARGE");
        assertThat(http.get().uri("/settings/mailbox").with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("2 letters were set aside", "It came from another address")
                .doesNotContain("⟦");
        assertThat(http.get().uri("/api/v1/quarantine").with(As.owner())).hasStatusOk();
        assertThat(http.get().uri("/settings/mailbox").with(As.pam())).hasStatus(403);
    }

    /** Ten megabytes in one line, in the text or in the subject: only its head is fetched. */
    @Test
    void aLetterWithoutEndIsNotFetched() throws Exception {
        var endless = "a".repeat(10 * 1024 * 1024);
        var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (var box = new Box()) {
            box.bring(("From: evil@x.example\r\nSubject: Long\r\n\r\n" + endless + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            box.bring(("From: evil@x.example\r\nSubject: " + endless + "\r\n\r\nShort\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            var mailbox = box.mailbox(incoming);
            long before = bean.getCurrentThreadAllocatedBytes();

            assertThat(mailbox.read()).isEqualTo(2);
            assertThat(bean.getCurrentThreadAllocatedBytes() - before).isLessThan(5L * 1024 * 1024);
            assertThat(mailbox.read()).isZero();
        }
        assertThat(doubts()).containsExactly("TOO_LARGE", "TOO_LARGE");
        assertThat(database.sql("select sender || ' ' || left(subject, 4) from quarantine order by id")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("evil@x.example Long", "evil@x.example aaaa");
    }

    @Test
    void whenLettersCannotBeTakenTogetherEachIsTakenByItself() throws Exception {
        tell();
        var lars = address(it.lars());
        var uid = of(object(it.lars(), "Weekly partnership meeting"), "UID:");
        var poison = reply(uid, 0, lars, "TENTATIVE", lars, "COMMENT:poison\n");
        var failing = Mockito.mock(IncomingService.class, AdditionalAnswers.delegatesTo(incoming));
        Mockito.doThrow(new RecoverableDataAccessException("connection reset"))
                .when(failing)
                .take(Mockito.anyList());
        Mockito.doAnswer(call -> {
                    byte[] letter = call.getArgument(0);
                    if (new String(letter, StandardCharsets.UTF_8).contains("poison")) {
                        throw new IllegalStateException("poison");
                    }
                    incoming.take(letter);
                    return null;
                })
                .when(failing)
                .take(Mockito.any(byte[].class));
        try (var box = new Box()) {
            box.bring(poison);
            box.bring(reply(uid, 0, lars, "ACCEPTED", lars, ""));
            var mailbox = box.mailbox(failing);

            assertThat(mailbox.read()).isEqualTo(2);
            assertThat(mailbox.read()).isZero();
        }
        assertThat(said(first("weekly-partnership"), it.lars())).hasValue(Reply.ACCEPTED);
        assertThat(doubts()).containsExactly("FAILED");
    }

    /** Somebody who plays the organizer, or publishes a calendar, answers nothing. */
    @Test
    void whoPlaysTheOrganizerChangesNothing() {
        tell();
        var lars = address(it.lars());
        var uid = of(object(it.lars(), "Weekly partnership meeting"), "UID:");
        var before = calendar().meetings();
        for (var method : List.of("REQUEST", "CANCEL", "PUBLISH", "ADD", "DECLINECOUNTER")) {
            var letter = new String(
                            reply(
                                    uid,
                                    9,
                                    lars,
                                    "ACCEPTED",
                                    lars,
                                    "ORGANIZER:mailto:post@vendor.example\nSTATUS:CANCELLED\n"),
                            StandardCharsets.UTF_8)
                    .replace("REPLY", method);
            incoming.take(letter.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(doubts()).containsOnly("NOT_AN_ANSWER").hasSize(5);
        assertThat(calendar().meetings()).isEqualTo(before);
        assertThat(said(first("weekly-partnership"), it.lars())).isEmpty();
    }

    @Test
    void aMailThatCameBackIsSaidOfThePerson() {
        tell();
        var lars = address(it.lars());
        database.sql("update mail set state = 'SENT' where recipient = :to")
                .param("to", lars)
                .update();
        var mail = database.sql("select id::text from mail where recipient = :to order by id desc limit 1")
                .param("to", lars)
                .query(String.class)
                .single();
        incoming.take("""
                From: MAILER-DAEMON@mx.example
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such user

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s@vendor.example>
                Subject: x
                --b--
                """.formatted(lars, mail).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(http.get().uri(it.page() + "/people").with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("does not arrive", "no such user");
    }
}
