package firstdeal.identity.internal;

import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.words.Reader;
import firstdeal.shared.Actor;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions and sign-in links: both are a secret's hash and whom it stands for. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(byte[] hash, StaffId staff, Instant now, Instant ends) {
        jdbc.sql("""
                insert into staff_session (token_hash, staff_id, started_at, seen_at, ends_at)
                values (:hash, :staff, :now, :now, :ends)
                """)
                .param("hash", hash)
                .param("staff", staff.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who is signed in by this session, if it has not ended and was seen after {@code idleSince}. */
    Optional<Seen> find(byte[] hash, Instant now, Instant idleSince) {
        return jdbc.sql("""
                select s.seen_at, p.id, p.name, p.role, p.zone, p.locale
                  from staff_session s join staff p on p.id = s.staff_id
                 where s.token_hash = ? and s.ends_at > ? and s.seen_at > ? and p.active
                """)
                .param(hash)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(idleSince.atOffset(ZoneOffset.UTC))
                .query(SessionStore::seen)
                .optional();
    }

    void seen(byte[] hash, Instant now) {
        jdbc.sql("update staff_session set seen_at = :now where token_hash = :hash")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(byte[] hash) {
        jdbc.sql("delete from staff_session where token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    void endAllOf(StaffId staff) {
        jdbc.sql("delete from staff_session where staff_id = :staff")
                .param("staff", staff.value())
                .update();
        jdbc.sql("delete from sign_in_link where staff_id = :staff")
                .param("staff", staff.value())
                .update();
    }

    void addLink(byte[] hash, StaffId staff, Instant ends) {
        jdbc.sql("insert into sign_in_link (token_hash, staff_id, ends_at) values (:hash, :staff, :ends)")
                .param("hash", hash)
                .param("staff", staff.value())
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Spends a link: it is gone, whoever asks next. */
    Optional<StaffId> spendLink(byte[] hash, Instant now) {
        return jdbc.sql("delete from sign_in_link where token_hash = :hash and ends_at > :now returning staff_id")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .optional();
    }

    void forget(Instant before, Instant idleSince) {
        jdbc.sql("delete from staff_session where ends_at < :before or seen_at < :idle")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("idle", idleSince.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from sign_in_link where ends_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Seen seen(ResultSet row, int rowNumber) throws SQLException {
        return new Seen(
                new ActorToken(
                        new Actor.Staff(
                                new StaffId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                StaffRole.valueOf(row.getString("role")),
                                Scope.ALL),
                        new Reader(Locale.forLanguageTag(row.getString("locale")), ZoneId.of(row.getString("zone")))),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    record Seen(ActorToken token, Instant at) {}
}
