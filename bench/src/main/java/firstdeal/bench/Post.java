package firstdeal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What jobs do with mail, by the job itself in a server of its own: the morning mails of ten thousand people, and a mailbox in
 * which ten thousand answers wait. All other jobs rest meanwhile.
 */
final class Post {

    private static final int ALL = 10_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Everybody comes to one of some sixty meetings of that morning. */
    private static final List<String> PEOPLE = List.of("""
            insert into staff (id, name, email, role, zone, locale, added_at)
            select gen_random_uuid(), 'Busy ' || n, 'busy.' || n || '@load.example', 'PAM', '%1$s', 'en-GB', now()
              from generate_series(1, %2$d) as n
            """, """
            insert into contact (id, partner_id, name, mail, created_at)
            select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', name, email, now()
              from staff where email like 'busy.%%@load.example'
            """, """
            update meeting
               set local_start = date '%3$s' + time '10:00',
                   starts_at = (date '%3$s' + time '10:00') at time zone '%1$s', zone = '%1$s',
                   ours = array(select who.id
                                  from (select id, row_number() over () as n from contact
                                         where mail like 'busy.%%@load.example') as who
                                 where who.n %% meet.all = meet.n)
              from (select id, row_number() over () - 1 as n, count(*) over () as all
                      from (select id from meeting where state = 'PLANNED' order by id limit 60) as few) as meet
             where meet.id = meeting.id
            """, "vacuum (analyze) staff, contact, meeting");

    private static final String MORNING_MAILS = "select count(*) from mail where once_key like 'digest/%'";
    private static final String READ = "select coalesce(sum(count), 0) from mailbox_count";
    private static final String REST = "update scheduled_tasks set execution_time = now() + interval '1 day'";

    private final Path data;

    Post(Path data) {
        this.data = data;
    }

    /** Behind the back of a server that is up. */
    void prepare(LocalDate tuesday) throws IOException, SQLException {
        try (var database = Database.open(data);
                var statement = database.createStatement()) {
            for (var sql : PEOPLE) {
                statement.execute(sql.formatted(ZONE.getId(), ALL, tuesday));
            }
            statement.execute(REST);
        }
    }

    static LocalDate nextTuesday() {
        return LocalDate.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    Figure digests(LocalDate tuesday) throws IOException, InterruptedException, SQLException {
        var now = tuesday.atTime(LocalTime.of(7, 30)).atZone(ZONE).toInstant();
        try (var server = Server.start(data, "--now", now.toString())) {
            return figure(
                    server,
                    "digests",
                    "Prepare the morning mails of 10,000 people",
                    "digest-write",
                    MORNING_MAILS,
                    ALL);
        }
    }

    Figure replies() throws IOException, InterruptedException, SQLException {
        try (var mailbox = new MailboxStub()) {
            var settings = Map.of(
                    "FIRSTDEAL_SMTP_HOST", "127.0.0.1",
                    "FIRSTDEAL_SMTP_PORT", "9",
                    "FIRSTDEAL_SMTP_FROM", "post@bench.example",
                    "FIRSTDEAL_IMAP_HOST", "127.0.0.1",
                    "FIRSTDEAL_IMAP_PORT", "" + mailbox.port(),
                    "FIRSTDEAL_IMAP_USER", "post",
                    "FIRSTDEAL_IMAP_PASSWORD", "secret",
                    "FIRSTDEAL_IMAP_SECURITY", "none");
            try (var server = Server.start(data, settings);
                    var database = Database.open(data)) {
                mailbox.fill(database, ALL);
                try (var statement = database.createStatement()) {
                    statement.execute(REST);
                }
                return figure(server, "replies", "Read a mailbox of 10,000 answers", "invite-mailbox", READ, ALL);
            }
        }
    }

    private Figure figure(Server server, String work, String what, String job, String counted, int more)
            throws IOException, InterruptedException, SQLException {
        try (var database = Database.open(data)) {
            settle(server);
            long goal = Database.count(database, counted) + more;
            double cpu = server.processes().cpuMillis();
            long begin = System.nanoTime();
            wake(database, job);
            while (Database.count(database, counted) < goal) {
                if (System.nanoTime() - begin > 600_000_000_000L) {
                    throw new IOException(work + " were not done after ten minutes");
                }
                Thread.sleep(50);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double spent = (server.processes().cpuMillis() - cpu) / 1000;
            return Figure.said(work, what, String.format(Locale.ROOT, "%.1f s, CPU %.1f s in all", seconds, spent));
        }
    }

    private static void wake(Connection database, String job) throws SQLException {
        try (var statement = database.prepareStatement(
                "update scheduled_tasks set execution_time = now() where task_name = ? and not picked")) {
            statement.setString(1, job);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("There is no job " + job);
            }
        }
    }

    private static void settle(Server server) throws IOException, InterruptedException {
        for (int i = 0; i < 60; i++) {
            double before = server.processes().cpuMillis();
            Thread.sleep(500);
            if (server.processes().cpuMillis() - before <= 40) {
                return;
            }
        }
    }
}
