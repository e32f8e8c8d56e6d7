package firstdeal.message.internal;

import firstdeal.message.Mail;
import firstdeal.message.Mail.About;
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

    /** @return false when there is one with its key already */
    boolean add(UUID id, Mail mail, MailState state, Instant now) {
        int added = jdbc.sql("""
                insert into mail (id, recipient, subject, body, secret, state, made_at, due_at, html, sender, reply_to, calendar,
                                  method, once_key)
                values (:id, :to, :subject, :body, :secret, :state, :now, :now, :html, :sender, :replyTo, :calendar,
                        :method, :once)
                on conflict (once_key) do nothing
                """)
                .param("id", id)
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("body", mail.text())
                .param("secret", mail.secret())
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("html", mail.html())
                .param("sender", mail.sender())
                .param("replyTo", mail.replyTo())
                .param("calendar", mail.call().map(Mail.Call::calendar).orElse(""))
                .param("method", mail.call().map(it -> it.method().name()).orElse(""))
                .param("once", mail.once().orElse(null), Types.VARCHAR)
                .update();
        if (added == 1) {
            mail.about().ifPresent(about -> addAbout(id, about));
            for (int i = 0; i < mail.files().size(); i++) {
                addFile(id, i, mail.files().get(i));
            }
        }
        return added == 1;
    }

    private void addAbout(UUID id, About about) {
        jdbc.sql("""
                insert into mail_about (mail_id, partner_id, onboarding_id, contact_id, topic)
                values (:id, :partner, :run, :contact, :topic)
                """)
                .param("id", id)
                .param("partner", about.partner().value())
                .param(
                        "run",
                        Optional.ofNullable(about.onboarding())
                                .map(it -> it.value())
                                .orElse(null),
                        Types.OTHER)
                .param(
                        "contact",
                        Optional.ofNullable(about.contact())
                                .map(it -> it.value())
                                .orElse(null),
                        Types.OTHER)
                .param("topic", about.topic())
                .update();
    }

    private void addFile(UUID id, int place, Mail.Attachment file) {
        jdbc.sql(
                        "insert into mail_file (mail_id, place, name, type, content) values (:id, :place, :name, :type, :content)")
                .param("id", id)
                .param("place", place)
                .param("name", file.name())
                .param("type", file.type())
                .param("content", file.content())
                .update();
    }

    List<Mail.Attachment> files(UUID id) {
        return jdbc.sql("select name, type, content from mail_file where mail_id = :id order by place")
                .param("id", id)
                .query((row, number) ->
                        new Mail.Attachment(row.getString("name"), row.getString("type"), row.getBytes("content")))
                .list();
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
                update mail
                   set state = 'SENT', trouble = '', body = case when secret then '' else body end,
                       html = case when secret then '' else html end
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

    /** What no later try will mend. */
    void failed(UUID id, String trouble) {
        jdbc.sql("update mail set trouble = :trouble, state = 'FAILED' where id = :id")
                .param("id", id)
                .param("trouble", trouble)
                .update();
    }

    /** @return false when it was not sent, or to somebody else */
    boolean bounced(UUID id, String recipient, String why) {
        return jdbc.sql("""
                update mail set state = 'BOUNCED', trouble = :why
                 where id = :id and lower(recipient) = lower(:recipient) and state in ('SENT', 'QUEUED')
                """)
                        .param("id", id)
                        .param("recipient", recipient)
                        .param("why", why)
                        .update()
                == 1;
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
        var plain = new Mail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getBoolean("secret"))
                .withHtml(row.getString("html"))
                .from(row.getString("sender"), row.getString("reply_to"));
        var method = row.getString("method");
        return new StoredMail(
                row.getObject("id", UUID.class),
                method.isEmpty() ? plain : plain.calling(Mail.Method.valueOf(method), row.getString("calendar")),
                row.getInt("tries"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    /** @param mail without its files, which are read when they are needed */
    record StoredMail(UUID id, Mail mail, int tries, Instant at) {}
}
