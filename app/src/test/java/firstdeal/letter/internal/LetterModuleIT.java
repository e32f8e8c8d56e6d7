package firstdeal.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessGrid;
import firstdeal.access.AccessSystem;
import firstdeal.logbook.Entry;
import firstdeal.logbook.Logbook;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Roles;
import firstdeal.partner.Sponsors;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The messages of a program: prepared on their day, once, filled with what is true, and sent by whoever stands behind them. */
@CommittingTest
class LetterModuleIT {

    @Autowired
    LetterService letters;

    @Autowired
    LetterPages pages;

    @Autowired
    Onboardings onboardings;

    @Autowired
    Logbook logbook;

    @Autowired
    Roles roles;

    @Autowired
    Sponsors sponsors;

    @Autowired
    AccessGrid grid;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext app;

    private Nordhaven it;

    private void signed(int daysAgo) {
        it = transaction.execute(status -> {
            try {
                var run = Nordhaven.signed(daysAgo, app);
                var from = run.today().minusDays(daysAgo);
                roles.assign(As.OWNER, run.partner(), Side.VENDOR, Role.PAM, Rank.MAIN, run.mara(), from, null);
                roles.assign(
                        As.OWNER, run.partner(), Side.PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, run.lars(), from, null);
                return run;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        database.sql("delete from mail").update();
    }

    private List<String> waiting() {
        return pages.page(As.OWNER, it.run()).waiting().stream()
                .map(row -> row.key())
                .toList();
    }

    private List<String> mails(String topic) {
        return database.sql("""
                select recipient || ' ' || subject || ' ' || body from mail join mail_about on mail_id = id where topic = :topic
                """)
                .param("topic", topic)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @BeforeEach
    void signedYesterday() {
        signed(1);
    }

    @Test
    void whatIsDueIsPreparedOnceAndWaitsForAPerson() {
        letters.turn(LetterJob.ITSELF, it.run());
        letters.turn(LetterJob.ITSELF, it.run());

        assertThat(waiting())
                .contains("pam-introduction", "calendar-request", "sponsor-welcome")
                .doesNotHaveDuplicates();
        assertThat(mails("letter:pam-introduction")).isEmpty();
    }

    @Test
    void theFirstJointOpportunityIsCelebratedOnceAndWhatIsSyntheticNever() {
        opportunity("Practice", true);
        letters.turn(LetterJob.ITSELF, it.run());
        assertThat(waiting()).doesNotContain("celebrate-opportunity");

        opportunity("Initech", false);
        opportunity("Globex", false);
        letters.turn(LetterJob.ITSELF, it.run());
        letters.turn(LetterJob.ITSELF, it.run());
        assertThat(waiting()).containsOnlyOnce("celebrate-opportunity").doesNotContain("celebrate-won");
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAndWhoIsLetInIsToldOnce() {
        letters.turn(LetterJob.ITSELF, it.run());
        letters.send(
                As.PAM,
                it.run(),
                "calendar-request",
                new LetterService.Written(
                        "Please accept", "Hello", Set.of(it.lars().toString())));
        letters.turn(LetterJob.ITSELF, it.run());
        assertThat(waiting()).doesNotContain("calendar-request", "portal-invitation");

        database.sql("update letter set done_at = done_at - interval '6 days' where message = 'calendar-request'")
                .update();
        grid.putSystem(As.OWNER, new AccessSystem("portal", "Portal", false));
        grid.step(As.PAM, it.partner(), it.lars(), "portal", Step.GRANTED, it.today(), "");
        for (int i = 0; i < 2; i++) {
            letters.turn(LetterJob.ITSELF, it.run());
            assertThat(waiting()).containsOnlyOnce("calendar-request", "portal-invitation");
        }
    }

    private void opportunity(String account, boolean synthetic) {
        var deal = new Entry.OpportunityStands(
                account,
                synthetic,
                Entry.Standing.LIVE,
                Set.of(Side.VENDOR, Side.PARTNER),
                Optional.of(it.lars()),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Entry.Credit.NONE,
                false,
                false);
        logbook.record(As.PAM, it.run(), deal, Circumstances.on(it.today()));
    }

    @Test
    void theProductSpeaksForItselfOnceForEachGate() {
        signed(12);
        letters.turn(LetterJob.ITSELF, it.run());
        letters.turn(LetterJob.ITSELF, it.run());

        var briefs = mails("letter:gate-brief");
        assertThat(briefs)
                .hasSize(2)
                .allSatisfy(brief -> assertThat(brief)
                        .contains("what holds and what is missing", "Nordhaven Systems", "- ")
                        .doesNotContain("{", "⟦"));
        assertThat(briefs).anySatisfy(brief -> assertThat(brief).contains("Hello Mara Lindqvist"));
        assertThat(briefs).anySatisfy(brief -> assertThat(brief).contains("Hello Lars Holm"));
    }

    @Test
    void sendingItInAPersonsNameCompletesItsTask() {
        var task = onboardings.plan(As.OWNER, it.run()).lines().stream()
                .filter(line -> onboardings
                        .program(onboardings.get(As.OWNER, it.run()))
                        .task(line.task().key())
                        .filter(t -> t.done() instanceof firstdeal.program.Completion.MessageSent(var key)
                                && key.equals("internal-announcement"))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .task()
                .key();
        var page = pages.page(As.OWNER, it.run(), "internal-announcement");
        assertThat(page.preview()).contains("<p>Hello Mara Lindqvist,</p>", "<li>");

        assertThat(http.post()
                        .uri(it.page() + "/messages/internal-announcement")
                        .param("subject", page.subject())
                        .param(
                                "body",
                                page.body() + "\n\n**now** [x](javascript:alert(1))\n\n<script>alert(1)</script>")
                        .param("to", it.mara().toString())
                        .with(As.pam()))
                .hasStatus(303);

        assertThat(mails("letter:internal-announcement"))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("is our partner now", "Hello Mara Lindqvist"));
        var html = database.sql("select html from mail where subject like '%is our partner now'")
                .query(String.class)
                .single();
        assertThat(html).contains("<strong>now</strong>").doesNotContain("<script", "href=\"javascript");
        assertThat(onboardings
                        .plan(As.OWNER, it.run())
                        .line(task)
                        .orElseThrow()
                        .task()
                        .isOpen())
                .isFalse();
        assertThat(http.get().uri(it.page() + "/messages").with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("is our partner now")
                .doesNotContain("⟦");
        assertThat(http.get().uri(it.page() + "/messages/internal-announcement").with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("Sent")
                .doesNotContain("⟦");
    }

    @Test
    void whatMeansNothingIsNotSent() {
        assertThat(http.post()
                        .uri(it.page() + "/messages/pam-introduction")
                        .param("subject", "Hello {nobody}")
                        .param("body", "x")
                        .param("to", it.lars().toString())
                        .with(As.pam()))
                .hasStatus(422)
                .bodyText()
                .contains("means nothing");
        assertThat(http.post()
                        .uri(it.page() + "/messages/pam-introduction")
                        .param("subject", "Hello")
                        .param("body", "x")
                        .with(As.pam()))
                .hasStatus(422)
                .bodyText()
                .contains("at least one person");
        assertThat(mails("letter:pam-introduction")).isEmpty();
    }

    @Test
    void whatIsNotNeededIsLeftOutAndDoesNotComeBack() {
        letters.turn(LetterJob.ITSELF, it.run());
        assertThat(http.post()
                        .uri(it.page() + "/messages/calendar-request/omission")
                        .with(As.pam()))
                .hasStatus(303);
        letters.turn(LetterJob.ITSELF, it.run());

        assertThat(waiting()).doesNotContain("calendar-request");
    }

    @Test
    void programsReadAndSendTooButNoViewer() {
        assertThat(http.get().uri(it.api() + "/messages").with(As.viewer())).hasStatusOk();
        assertThat(http.get().uri(it.api() + "/messages/pam-introduction").with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Your contact at");
        assertThat(http.post()
                        .uri(it.api() + "/messages/pam-introduction/sending")
                        .contentType("application/json")
                        .content("{}")
                        .with(As.viewer()))
                .hasStatus(403);
        assertThat(http.post()
                        .uri(it.api() + "/messages/pam-introduction/sending")
                        .contentType("application/json")
                        .content("{}")
                        .with(As.pam()))
                .hasStatusOk()
                .bodyText()
                .contains("\"sent\":1");
        assertThat(mails("letter:pam-introduction")).hasSize(1);
    }
}
