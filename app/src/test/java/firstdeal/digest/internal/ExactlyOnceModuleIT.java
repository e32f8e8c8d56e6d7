package firstdeal.digest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.identity.People;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Roles;
import firstdeal.platform.AppClock;
import firstdeal.shared.Actor;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.StaffRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminders and morning mails go out exactly once: by the real scheduler, on two nodes with one database, through stops over the
 * moment when they are due and through clocks that jump.
 */
@CommittingTest
class ExactlyOnceModuleIT {

    private static final List<String> TASKS = List.of("digest-write", "letter-turn", "sponsor-briefs");

    @Autowired
    ApplicationContext app;

    @Autowired
    DataSource source;

    @Autowired
    AppClock clock;

    @Autowired
    People staff;

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final List<Scheduler> nodes = new ArrayList<>();
    private LocalDate gate = LocalDate.EPOCH;

    @BeforeEach
    void aGateLiesAhead() {
        database.sql("delete from mail").update();
        database.sql("delete from digest").update();
        database.sql("delete from scheduled_tasks").update();
        database.sql("update staff set active = false").update();
        var it = transaction.execute(status -> {
            try {
                var run = Nordhaven.signed(4, app);
                var from = run.today().minusDays(4);
                roles.assign(As.OWNER, run.partner(), Side.VENDOR, Role.PAM, Rank.MAIN, run.mara(), from, null);
                roles.assign(
                        As.OWNER, run.partner(), Side.PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, run.lars(), from, null);
                return run;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        var mail = database.sql("select mail from contact where id = :id")
                .param("id", it.mara().value())
                .query(String.class)
                .single();
        staff.add(new Actor.System("test"), "Mara Lindqvist", mail, StaffRole.PAM, Nordhaven.ZONE, Locale.UK);
        gate = database.sql(
                        "select local_start::date from meeting where onboarding_id = :run and key = 'gate-14-review'")
                .param("run", it.run().value())
                .query(LocalDate.class)
                .single();
    }

    @AfterEach
    void back() {
        nodes.forEach(it -> it.stop());
        clock.shiftBy(Duration.ZERO);
        database.sql("delete from scheduled_tasks").update();
    }

    /** Another server on the same database. */
    private void boot() {
        var tasks = Stream.of("writeDigests", "prepareLetters", "sendBriefs")
                .map(it -> (RecurringTask<?>) app.getBean(it, RecurringTask.class))
                .toList();
        var node = Scheduler.create(source)
                .startTasks(tasks)
                .threads(3)
                .pollingInterval(Duration.ofMillis(20))
                .heartbeatInterval(Duration.ofMillis(100))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ZERO)
                .schedulerName(new SchedulerName.Fixed("node " + nodes.size()))
                .build();
        node.start();
        nodes.add(node);
    }

    private void at(LocalDate day, int hour, int minute) {
        clock.shiftBy(Duration.ZERO);
        clock.shiftBy(Duration.between(
                clock.instant(), day.atTime(hour, minute).atZone(Nordhaven.ZONE).toInstant()));
    }

    /** Every job comes once more, on whichever node is faster. */
    private void turn() {
        var before = successes();
        fallDue();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> successes().size() == TASKS.size()
                        && successes().stream().noneMatch(before::contains));
    }

    private void fallDue() {
        database.sql("update scheduled_tasks set execution_time = now() - interval '1 second' where not picked")
                .update();
    }

    private List<String> successes() {
        return database.sql(
                        "select task_name || ' ' || last_success from scheduled_tasks where last_success is not null")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int digests() {
        return count("select count(*) from mail where once_key like 'digest/%'");
    }

    private int briefs() {
        return count("select count(*) from mail join mail_about on mail_id = id where topic = 'letter:gate-brief'");
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    @Test
    void nothingIsSentTwiceOrForgottenOnTwoNodesThatStopAndWhoseClocksJump() {
        boot();
        boot();
        at(gate.minusDays(7), 23, 50);
        turn();
        assertThat(digests()).isZero();
        assertThat(briefs()).isZero();

        // Both are down when it falls due: at midnight, and at seven.
        nodes.forEach(it -> it.stop());
        nodes.clear();
        var day = gate.minusDays(gate.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
        at(day, 11, 30);
        boot();
        boot();
        turn();
        assertThat(digests()).isOne();
        assertThat(briefs()).isEqualTo(2);

        for (int hour : new int[] {7, 16, 9}) {
            at(day, hour, 5);
            turn();
        }
        at(day.minusDays(1), 23, 55);
        turn();
        at(day, 8, 0);
        turn();
        assertThat(digests()).isOne();
        assertThat(briefs()).isEqualTo(2);

        // One dies over its work; the other goes on.
        at(gate, 7, 30);
        fallDue();
        nodes.removeFirst().stop();
        turn();
        turn();
        assertThat(digests()).isEqualTo(2);
        assertThat(briefs()).isEqualTo(2);
    }
}
