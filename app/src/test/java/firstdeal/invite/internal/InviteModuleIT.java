package firstdeal.invite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.Visitor;
import firstdeal.invite.TinyCalendar;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.meeting.Answer;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.RunCalendar;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Roles;
import firstdeal.platform.ServerSettings.ImapSettings;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** People are called to their meetings, answer from wherever they are, and nobody answers for them. */
@CommittingTest
class InviteModuleIT {

    private static final Pattern LINK = Pattern.compile("(/invitation/[0-9a-f.-]+)\\?say=accepted");

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

    private Nordhaven it;

    @BeforeEach
    void signedToday() {
        database.sql("delete from mail").update();
        database.sql("delete from quarantine").update();
        database.sql("delete from mailbox_count").update();
        database.sql("delete from invite_due").update();
        it = transaction.execute(status -> {
            try {
                var run = Nordhaven.signed(0, app);
                roles.assign(As.OWNER, run.partner(), Side.VENDOR, Role.PAM, Rank.MAIN, run.mara(), run.today(), null);
                roles.assign(
                        As.OWNER,
                        run.partner(),
                        Side.PARTNER,
                        Role.PARTNER_MANAGER,
                        Rank.MAIN,
                        run.lars(),
                        run.today(),
                        null);
                return run;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void tell() {
        InviteJob.tell(calls);
    }

    private RunCalendar calendar() {
        return transaction.execute(status -> meetings.calendar(As.OWNER, it.run()));
    }

    private Meeting first(String key) {
        return calendar().meetings().stream()
                .filter(m -> m.key().equals(key) && m.isPlanned())
                .findFirst()
                .orElseThrow();
    }

    private String address(ContactId who) {
        return database.sql("select mail from contact where id = :id")
                .param("id", who.value())
                .query(String.class)
                .single();
    }

    /** The last calendar object that somebody got about a meeting of this title. */
    private String object(ContactId who, String title) {
        return database.sql("""
                select calendar from mail where recipient = :to and subject like :title order by id desc limit 1
                """)
                .param("to", address(who))
                .param("title", "%" + title + "%")
                .query(String.class)
                .single();
    }

    private static String of(String calendar, String property) {
        return calendar.replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith(property))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private byte[] reply(String uid, int sequence, String attendee, String partstat, String from, String more) {
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

    private Optional<Reply> said(Meeting meeting, ContactId who) {
        return calendar().answer(meeting, who).map(Answer::reply);
    }

    private List<String> doubts() {
        return database.sql("select reason from quarantine order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void everybodyIsCalledOnceToWhatIsTheirsAndTheirCalendarSaysTheSameTimes() {
        tell();
        tell();

        var weekly = calendar().of(first("weekly-partnership").series().orElseThrow());
        var text = object(it.lars(), "Weekly partnership meeting");
        var event = Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(weekly.getFirst().times().start());
        assertThat(event.getAttendees())
                .extracting(a -> a.getEmail())
                .containsExactlyInAnyOrder(address(it.mara()), address(it.lars()));
        assertThat(text).doesNotContain("/invitation/");
        int mails = database.sql("select count(*) from mail where recipient = :to and method = 'REQUEST'")
                .param("to", address(it.lars()))
                .query(Integer.class)
                .single();
        assertThat(mails)
                .isEqualTo(database.sql("select count(*) from invitation where contact_id = :id")
                        .param("id", it.lars().value())
                        .query(Integer.class)
                        .single());
        assertThat(object(it.mara(), "Internal")).contains("METHOD:REQUEST");
        assertThat(database.sql("select count(*) from mail where recipient = :to and subject like '%nternal%'")
                        .param("to", address(it.lars()))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(calls.due(10)).isEmpty();
    }

    @Test
    void anAnswerFromTheCalendarOfThePersonCountsOnceHoweverOftenItComes() {
        tell();
        var text = object(it.lars(), "Weekly partnership meeting");
        var letter = reply(of(text, "UID:"), 0, address(it.lars()), "ACCEPTED", address(it.lars()), "");

        incoming.take(letter);
        incoming.take(letter);

        assertThat(said(first("weekly-partnership"), it.lars())).hasValue(Reply.ACCEPTED);
        assertThat(doubts()).isEmpty();
        assertThat(database.sql("select count from mailbox_count where fate = 'again'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void oneDayOfASeriesMayBeDeclined() {
        tell();
        var text = object(it.lars(), "Weekly partnership meeting");
        incoming.take(reply(of(text, "UID:"), 0, address(it.lars()), "ACCEPTED", address(it.lars()), ""));
        var weekly = calendar().of(first("weekly-partnership").series().orElseThrow()).stream()
                .filter(Meeting::isPlanned)
                .toList();
        var second = weekly.get(1);
        var utc = second.times().start().toString().replaceAll("[-:]", "");
        incoming.take(reply(
                of(text, "UID:"),
                0,
                address(it.lars()),
                "DECLINED",
                address(it.lars()),
                "RECURRENCE-ID:" + utc + "\n"));

        assertThat(doubts()).isEmpty();
        assertThat(said(weekly.getFirst(), it.lars())).hasValue(Reply.ACCEPTED);
        assertThat(said(second, it.lars())).hasValue(Reply.DECLINED);
    }

    @Test
    void nobodyAnswersForAnybodyElse() {
        tell();
        var lars = address(it.lars());
        var mara = address(it.mara());
        var uid = of(object(it.lars(), "Weekly partnership meeting"), "UID:");

        incoming.take(reply(uid, 0, mara, "ACCEPTED", mara, ""));
        incoming.take(reply(uid, 0, lars, "ACCEPTED", "evil@x.example", ""));
        incoming.take(reply(uid, 0, "friend@x.example", "ACCEPTED", "friend@x.example", ""));
        incoming.take(
                reply(uid.replaceFirst("\\.[0-9a-f]", ".0").replaceFirst("0@", "f@"), 0, lars, "ACCEPTED", lars, ""));
        incoming.take(reply(uid, 0, lars, "ACCEPTED", lars, "RECURRENCE-ID:19990101T100000Z\n"));

        assertThat(doubts())
                .containsExactly("ANOTHER_PERSON", "OTHER_SENDER", "ANOTHER_PERSON", "NOT_OURS", "UNKNOWN_DAY");
        assertThat(said(first("weekly-partnership"), it.lars())).isEmpty();
        assertThat(said(first("weekly-partnership"), it.mara())).isEmpty();
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
    void anotherTimeBecomesARequest() {
        tell();
        var gate = first("gate-14-review");
        var text = object(it.lars(), gate.title());
        var letter = new String(
                        reply(
                                of(text, "UID:"),
                                0,
                                address(it.lars()),
                                "DECLINED",
                                address(it.lars()),
                                "DTSTART;TZID=W. Europe Standard Time:"
                                        + gate.times()
                                                .local()
                                                .plusDays(1)
                                                .toString()
                                                .replaceAll("[-:]", "") + "00\n"
                                        + "COMMENT:On a train\n"),
                        StandardCharsets.UTF_8)
                .replace("REPLY", "COUNTER");
        incoming.take(letter.getBytes(StandardCharsets.UTF_8));

        assertThat(doubts()).isEmpty();
        assertThat(calendar().proposals()).singleElement().satisfies(p -> {
            assertThat(p.meeting()).isEqualTo(gate.id());
            assertThat(p.start()).isEqualTo(gate.times().local().plusDays(1));
            assertThat(p.note()).isEqualTo("On a train");
        });
    }

    @Test
    void aLinkAnswersOnlyWhenItsButtonIsPressed() {
        tell();
        var body = database.sql("select body from mail where recipient = :to and subject like '%Weekly partnership%'")
                .param("to", address(it.lars()))
                .query(String.class)
                .single();
        var link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        var visitor = new Visitor(port);

        var page = visitor.get(link.group(1) + "?say=accepted");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Will you be at Weekly partnership meeting?")
                .doesNotContain("⟦");
        assertThat(said(first("weekly-partnership"), it.lars())).isEmpty();

        var pressed = visitor.post(link.group(1), link.group(1), "say", "accepted");
        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(said(first("weekly-partnership"), it.lars())).hasValue(Reply.ACCEPTED);
        assertThat(visitor.get(link.group(1)).body()).contains("You will be at Weekly partnership meeting.");

        assertThat(visitor.get(link.group(1).replaceFirst(".$", "0")).statusCode() == 404
                        || visitor.get(link.group(1).replaceFirst(".$", "1")).statusCode() == 404)
                .isTrue();
    }

    @Test
    void whoLeavesIsCalledOff() {
        tell();
        roles.of(As.OWNER, it.partner()).stream()
                .filter(r -> r.contact().equals(it.lars()))
                .forEach(r ->
                        roles.end(As.OWNER, it.partner(), r.id(), it.today().minusDays(1)));
        tell();

        var text = object(it.lars(), "Weekly partnership meeting");
        assertThat(text).contains("METHOD:CANCEL", "SEQUENCE:1");
    }

    @Test
    void aPauseEmptiesTheCalendarsOfThoseWhoWereCalledAndItsEndFillsThem() {
        InviteJob.tell(calls);
        var resume = it.today().plusDays(8);
        transaction.executeWithoutResult(status -> lifecycle.pause(As.OWNER, it.run(), resume, "Fiscal year end"));
        InviteJob.tell(calls);

        var zone = ZoneId.of("Europe/Stockholm");
        var planned = calendar().meetings().stream()
                .filter(m -> m.isPlanned() && m.key().equals("weekly-partnership"))
                .map(m -> m.times().start())
                .toList();
        assertThat(planned)
                .noneMatch(at ->
                        at.isAfter(it.today().plusDays(1).atStartOfDay(zone).toInstant())
                                && at.isBefore(resume.atStartOfDay(zone).toInstant()));
        assertThat(TinyCalendar.starts(object(it.lars(), "Weekly partnership meeting")))
                .containsExactlyInAnyOrderElementsOf(planned);
    }

    @Test
    void aFeedSaysTheSameTimesUntilItIsRevoked() {
        var made = http.post()
                .uri(it.api() + "/feeds")
                .contentType("application/json")
                .content("{\"contact\":\"%s\"}".formatted(it.lars()))
                .with(As.owner())
                .exchange();
        assertThat(made).hasStatus(201);
        var json = new String(made.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var path = json.replaceFirst("(?s).*\"url\":\"[^\"]*(/feeds/[^\"]+)\".*", "$1");
        var id = json.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        var visitor = new Visitor(port);

        var feed = visitor.get(path);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        var starts = Biweekly.parse(feed.body()).first().getEvents().stream()
                .map(e -> e.getDateStart().getValue().toInstant())
                .toList();
        assertThat(starts)
                .containsExactlyInAnyOrderElementsOf(calendar().meetings().stream()
                        .filter(Meeting::isPlanned)
                        .filter(m -> m.invitee(it.lars()).isPresent())
                        .map(m -> m.times().start())
                        .toList());
        assertThat(feed.headers().firstValue("ETag")).isPresent();

        assertThat(http.delete().uri("/api/v1/feeds/" + id).with(As.owner())).hasStatus(204);
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        assertThat(http.get().uri(it.page() + "/feeds").with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("All joint meetings of this onboarding")
                .doesNotContain("⟦");
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
