package firstdeal.digest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Cpu;
import firstdeal.JointDeal;
import firstdeal.Nordhaven;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.Roles;
import firstdeal.platform.AppClock;
import firstdeal.platform.database.TestServer;
import firstdeal.shared.Actor;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.StaffRole;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A morning mail is written once for a day, whatever clocks and servers do, and only when there is something in it. */
@CommittingTest
class DigestModuleIT {

    private static final Logger log = LoggerFactory.getLogger(DigestModuleIT.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @Autowired
    DigestService digests;

    @Autowired
    firstdeal.identity.People staff;

    @Autowired
    Roles roles;

    @Autowired
    AppClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext app;

    private LocalDate tuesday;
    private String mara;
    private Nordhaven run;

    @BeforeEach
    void aRunOfMaras() {
        database.sql("delete from mail").update();
        database.sql("delete from digest").update();
        database.sql("update staff set active = false").update();
        tuesday = LocalDate.now(clock.withZone(ZONE)).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        run = transaction.execute(status -> {
            try {
                var it = Nordhaven.signed(10, app);
                roles.assign(
                        As.OWNER,
                        it.partner(),
                        Side.VENDOR,
                        Role.PAM,
                        Rank.MAIN,
                        it.mara(),
                        it.today().minusDays(10),
                        null);
                var mail = database.sql("select mail from contact where id = :id")
                        .param("id", it.mara().value())
                        .query(String.class)
                        .single();
                var system = new Actor.System("test");
                staff.add(system, "Mara Lindqvist", mail, StaffRole.PAM, ZONE, Locale.UK);
                staff.add(system, "Nobody Busy", "nobody." + mail, StaffRole.VIEWER, ZONE, Locale.UK);
                return it;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        mara = database.sql("select mail from contact where id = :id")
                .param("id", run.mara().value())
                .query(String.class)
                .single();
    }

    @AfterEach
    void back() {
        clock.shiftBy(Duration.ZERO);
    }

    private void at(LocalDate day, int hour, int minute) {
        clock.shiftBy(Duration.ZERO);
        clock.shiftBy(Duration.between(
                clock.instant(), day.atTime(hour, minute).atZone(ZONE).toInstant()));
    }

    private List<String> mails() {
        return database.sql("select recipient from mail where once_key like 'digest/%'")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void itIsWrittenOnceThoughClocksJumpAndTheServerSlept() {
        at(tuesday, 6, 50);
        DigestJob.write(digests);
        assertThat(mails()).isEmpty();

        at(tuesday, 11, 30);
        DigestJob.write(digests);
        assertThat(mails()).containsExactly(mara);

        at(tuesday, 7, 5);
        DigestJob.write(digests);
        at(tuesday, 16, 0);
        DigestJob.write(digests);
        assertThat(mails()).containsExactly(mara);

        at(tuesday.plusDays(1), 7, 1);
        DigestJob.write(digests);
        assertThat(mails()).containsExactly(mara, mara);
    }

    @Test
    void twoNodesWriteItOnce() throws Exception {
        at(tuesday, 8, 0);
        var nodes = List.of(new Thread(() -> DigestJob.write(digests)), new Thread(() -> DigestJob.write(digests)));
        nodes.forEach(Thread::start);
        for (var node : nodes) {
            node.join();
        }
        assertThat(mails()).containsExactly(mara);
    }

    @Test
    void itSaysWhatIsLateAndWhatMeetsAndWhereToGo() {
        at(tuesday, 8, 0);
        DigestJob.write(digests);

        var mail = database.sql("select subject || ' ' || body || ' ' || html from mail where once_key like 'digest/%'")
                .query(String.class)
                .single();
        assertThat(mail)
                .contains("Good morning Mara Lindqvist", "LATE", "Nordhaven Systems", "/today", "<h2>Late</h2>")
                .doesNotContain("⟦");
    }

    @Test
    void aRehearsedDealChangesNothingInIt() {
        at(tuesday, 8, 0);
        var before = morning();
        var then = new Nordhaven(run.partner(), run.run(), run.mara(), run.lars(), tuesday);
        new JointDeal(new Api(app, As.owner()), then, true)
                .goes(() -> assertThat(morning()).isEqualTo(before));
    }

    /** What Mara's mail says now. */
    private String morning() {
        database.sql("delete from mail").update();
        database.sql("delete from digest").update();
        DigestJob.write(digests);
        return database.sql("select subject || body from mail where once_key like 'digest/%'")
                .query(String.class)
                .single();
    }

    @Test
    void nobodyIsWokenOnASunday() {
        at(tuesday.minusDays(2), 9, 0);
        DigestJob.write(digests);
        assertThat(mails()).isEmpty();
    }

    /** Whoever fails stops nobody: not the others of the same transaction either. */
    @Test
    void oneThatCannotBeWrittenStopsNoneOfTheOthersAndAConnectionThatBreaksIsTriedAgain() {
        staff.add(new Actor.System("test"), "Late Riser", "late." + mara, StaffRole.PROGRAM_OWNER, ZONE, Locale.UK);
        at(tuesday, 8, 0);
        var broken = new AtomicInteger();
        var poisoned = new AtomicInteger();
        var failing = Mockito.mock(DigestService.class, AdditionalAnswers.delegatesTo(digests));
        Mockito.doAnswer(call -> {
                    List<DigestService.Due> due = call.getArgument(0);
                    if (due.size() > 1
                            || due.getFirst().person().email().equals(mara) && broken.incrementAndGet() == 1) {
                        throw new RecoverableDataAccessException("connection reset");
                    }
                    if (due.getFirst().person().email().startsWith("nobody.")) {
                        poisoned.incrementAndGet();
                        throw new IllegalStateException("poison");
                    }
                    digests.write(due);
                    return null;
                })
                .when(failing)
                .write(Mockito.anyList());

        DigestJob.write(failing);

        assertThat(mails()).contains(mara);
        assertThat(broken).hasValue(2);
        assertThat(poisoned).hasValue(2);
    }

    /** The log says how long it took. */
    @Test
    void manyPeopleGetTheirs() throws SQLException {
        int people = Boolean.getBoolean("firstdeal.long") ? 10_000 : 40;
        database.sql("""
                insert into staff (id, name, email, role, zone, locale, added_at)
                select gen_random_uuid(), 'Busy ' || n, 'busy.' || n || '@load.example', 'PAM', 'Europe/Stockholm', 'en-GB', now()
                  from generate_series(1, :people) as n
                """).param("people", people).update();
        database.sql("""
                insert into contact (id, partner_id, name, mail, created_at)
                select gen_random_uuid(), :ours, name, email, now() from staff where email like 'busy.%'
                """).param("ours", Company.OURS.value()).update();
        // Everybody comes to one of some forty meetings of this day.
        database.sql("""
                update meeting
                   set local_start = :day + time '10:00', starts_at = (:day + time '10:00') at time zone 'Europe/Stockholm',
                       ours = array(select who.id
                                      from (select id, row_number() over () as n from contact where mail like 'busy.%') as who
                                     where who.n % meet.all = meet.n)
                  from (select id, row_number() over () - 1 as n, count(*) over () as all from meeting where state = 'PLANNED')
                       as meet
                 where meet.id = meeting.id
                """).param("day", tuesday).update();
        asAfterANight();
        at(tuesday, 9, 0);

        long begin = System.nanoTime();
        var before = Cpu.now();
        DigestJob.write(digests);
        log.info(
                "{} digests written in {} ms; our CPU {}",
                people,
                (System.nanoTime() - begin) / 1_000_000,
                Cpu.now().since(before));

        assertThat(mails()).hasSizeGreaterThanOrEqualTo(people);
    }

    /** So many rows never come at once: the database has known them for long when their mails are due. */
    private void asAfterANight() throws SQLException {
        var name = database.sql("select current_database()").query(String.class).single();
        try (var connection = TestServer.superuser(name);
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) staff, contact, meeting");
        }
    }
}
