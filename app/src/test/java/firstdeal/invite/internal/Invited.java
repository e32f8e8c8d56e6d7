package firstdeal.invite.internal;

import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.meeting.Answer;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.RunCalendar;
import firstdeal.partner.Roles;
import firstdeal.shared.ContactId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A run that was signed today with a manager on each side, and what its people get by mail. */
@CommittingTest
abstract class Invited {

    @Autowired
    CallingService calls;

    @Autowired
    IncomingService incoming;

    @Autowired
    Meetings meetings;

    @Autowired
    Roles roles;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext app;

    @Autowired
    MockMvcTester http;

    @LocalServerPort
    int port;

    Nordhaven it;

    @BeforeEach
    void signedToday() {
        database.sql("delete from mail").update();
        database.sql("delete from quarantine").update();
        database.sql("delete from mailbox_count").update();
        database.sql("delete from invite_due").update();
        it = transaction.execute(status -> {
            try {
                return Nordhaven.managed(app);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void tell() {
        InviteJob.tell(calls);
    }

    RunCalendar calendar() {
        return transaction.execute(status -> meetings.calendar(As.OWNER, it.run()));
    }

    Meeting first(String key) {
        return calendar().meetings().stream()
                .filter(m -> m.key().equals(key) && m.isPlanned())
                .findFirst()
                .orElseThrow();
    }

    String address(ContactId who) {
        return database.sql("select mail from contact where id = :id")
                .param("id", who.value())
                .query(String.class)
                .single();
    }

    /** The last calendar object that somebody got about a meeting of this title. */
    String object(ContactId who, String title) {
        return database.sql("""
                select calendar from mail where recipient = :to and subject like :title order by id desc limit 1
                """)
                .param("to", address(who))
                .param("title", "%" + title + "%")
                .query(String.class)
                .single();
    }

    static String of(String calendar, String property) {
        return calendar.replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith(property))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    byte[] reply(String uid, int sequence, String attendee, String partstat, String from, String more) {
        return """
                From: %s
                To: calendar@localhost
                Subject: Answer
                Message-ID: <%d@client.example>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                I said something.
                --b
                Content-Type: text/calendar; method=REPLY; charset=UTF-8

                BEGIN:VCALENDAR
                METHOD:REPLY
                PRODID:-//Client//EN
                VERSION:2.0
                BEGIN:VEVENT
                UID:%s
                SEQUENCE:%d
                DTSTAMP:%s
                ATTENDEE;CN=X;PARTSTAT=%s:mailto:%s
                %sEND:VEVENT
                END:VCALENDAR
                --b--
                """.formatted(
                        from,
                        System.nanoTime(),
                        uid,
                        sequence,
                        Instant.now().minusSeconds(5).toString().replaceAll("[-:]|\\.\\d+", ""),
                        partstat,
                        attendee,
                        more)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    Optional<Reply> said(Meeting meeting, ContactId who) {
        return calendar().answer(meeting, who).map(Answer::reply);
    }

    List<String> doubts() {
        return database.sql("select reason from quarantine order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
