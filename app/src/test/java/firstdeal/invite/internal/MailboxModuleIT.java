package firstdeal.invite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import firstdeal.As;
import firstdeal.meeting.Answer.Reply;
import firstdeal.platform.ServerSettings.ImapSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a mailbox brings is dealt with letter by letter: what is built to harm is set aside and stops nothing. */
class MailboxModuleIT extends Invited {

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
        var server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
        server.start();
        try {
            var user = server.setUser("post@vendor.example", "post", "secret");
            for (var letter : List.of(
                    reply(uid, 0, lars, "ACCEPTED", "evil@x.example", ""),
                    reply(uid, 0, lars, "ACCEPTED", lars, "X-HUGE:" + "a".repeat(1_500_000) + "\n"),
                    reply(uid, 0, lars, "ACCEPTED", lars, ""))) {
                user.deliver(new jakarta.mail.internet.MimeMessage(
                        jakarta.mail.Session.getInstance(new java.util.Properties()),
                        new java.io.ByteArrayInputStream(letter)));
            }
            var mailbox = new Mailbox(
                    new ImapSettings("localhost", server.getImap().getPort(), "post", "secret", "INBOX", "none"),
                    incoming);

            assertThat(mailbox.read()).isEqualTo(3);
            assertThat(mailbox.read()).isZero();
        } finally {
            server.stop();
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
