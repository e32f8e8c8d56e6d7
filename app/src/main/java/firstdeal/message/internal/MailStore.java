package firstdeal.message.internal;

import firstdeal.message.Mail;
import firstdeal.message.MailState;
import firstdeal.message.OutboxPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailStore {

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Mail mail, MailState state, Instant now) {
        jdbc.sql("""
                insert into mail (id, recipient, subject, body, secret, state, made_at, due_at)
                values (:id, :to, :subject, :body, :secret, :state, :now, :now)
                """)
                .param("id", id)
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("body", mail.text())
                .param("secret", mail.secret())
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes queued mails whose time has come, so that no other node takes them before {@code again}. */
    List<StoredMail> take(Instant now, Instant again, int limit) {
        return jdbc.sql("""
                update mail set due_at = :again, tries = tries + 1
                 where id in (select id from mail where state = 'QUEUED' and due_at <= :now
                               order by due_at limit :limit for update skip locked)
                returning *
                """)
                .param("again", again.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(MailStore::mail)
                .list();
    }

    void sent(UUID id) {
        jdbc.sql("""
                update mail set state = 'SENT', trouble = '', body = case when secret then '' else body end
                 where id = :id
                """).param("id", id).update();
    }

    void troubled(UUID id, String trouble, Instant again) {
        jdbc.sql("""
                update mail
                   set trouble = :trouble, due_at = :again,
                       state = case when tries >= :most then 'FAILED' else state end
                 where id = :id
                """)
                .param("id", id)
                .param("trouble", trouble)
                .param("again", again.atOffset(ZoneOffset.UTC))
                .param("most", MailState.TRIES)
                .update();
    }

    /** The latest first, from behind {@code after} on. */
    List<OutboxPage.Row> outbox(Optional<UUID> after, Set<MailState> states, int limit) {
        return jdbc.sql("""
                select id, recipient, subject, state, tries, trouble, made_at, due_at
                  from mail
                 where state = any(:states) and (cast(:after as uuid) is null or id < :after)
                 order by id desc
                 limit :limit
                """)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("after", after.orElse(null), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> new OutboxPage.Row(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        MailState.valueOf(row.getString("state")),
                        row.getInt("tries"),
                        row.getString("trouble"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<StoredMail> kept(int limit) {
        return jdbc.sql("select * from mail where state = 'KEPT' order by id desc limit :limit")
                .param("limit", limit)
                .query(MailStore::mail)
                .list();
    }

    Optional<StoredMail> kept(UUID id) {
        return jdbc.sql("select * from mail where state = 'KEPT' and id = :id")
                .param("id", id)
                .query(MailStore::mail)
                .optional();
    }

    private static StoredMail mail(ResultSet row, int rowNumber) throws SQLException {
        return new StoredMail(
                row.getObject("id", UUID.class),
                new Mail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getBoolean("secret")),
                row.getInt("tries"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    record StoredMail(UUID id, Mail mail, int tries, Instant at) {}
}
