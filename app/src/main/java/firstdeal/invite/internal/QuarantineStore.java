package firstdeal.invite.internal;

import firstdeal.invite.Doubt;
import firstdeal.invite.QuarantinePage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the mailbox brought: how much of what, and what was set aside. */
@Repository
class QuarantineStore {

    private final JdbcClient jdbc;

    QuarantineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same letter is set aside once, however often it comes. */
    void add(
            UUID id,
            Instant at,
            String sender,
            String subject,
            Doubt doubt,
            String detail,
            long size,
            byte[] content,
            byte[] sum) {
        jdbc.sql("""
                insert into quarantine (id, at, sender, subject, reason, detail, size, content, sum)
                values (:id, :at, :sender, :subject, :reason, :detail, :size, :content, :sum)
                on conflict (sum) do nothing
                """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sender", clean(sender))
                .param("subject", clean(subject))
                .param("reason", doubt.name())
                .param("detail", clean(detail))
                .param("size", size)
                .param("content", content)
                .param("sum", sum)
                .update();
    }

    private static String clean(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 500 ? plain.substring(0, 500) : plain;
    }

    void count(String fate, int more, Instant at) {
        jdbc.sql("""
                insert into mailbox_count (fate, count, last) values (:fate, :more, :at)
                on conflict (fate) do update set count = mailbox_count.count + excluded.count, last = excluded.last
                """)
                .param("fate", fate)
                .param("more", more)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select fate, count from mailbox_count").query((row) -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    List<QuarantinePage.Row> list(Optional<UUID> after, int limit) {
        return jdbc.sql("""
                select id, at, sender, subject, reason, detail, size from quarantine
                 where cast(:after as uuid) is null or id < :after
                 order by id desc limit :limit
                """)
                .param("after", after.orElse(null), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(QuarantineStore::row)
                .list();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from quarantine where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from quarantine where id = :id").param("id", id).update() == 1;
    }

    private static QuarantinePage.Row row(ResultSet row, int number) throws SQLException {
        return new QuarantinePage.Row(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("sender"),
                row.getString("subject"),
                Doubt.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getLong("size"));
    }
}
