package firstdeal.audit.internal;

import firstdeal.audit.AuditEntry;
import firstdeal.audit.AuditLog.Filter;
import firstdeal.audit.Subject;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries. They are added and read, never changed. */
@Repository
class AuditStore {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(
            Instant at,
            String actorKind,
            @Nullable UUID actorId,
            String actorName,
            String act,
            Subject subject,
            String before,
            String after) {
        var partner = subject.partner();
        var onboarding = subject.onboarding();
        jdbc.sql("""
                insert into audit_entry (at, actor_kind, actor_id, actor_name, act, subject_type, subject_id,
                                         partner_id, onboarding_id, before, after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(actorKind)
                .param(3, actorId, Types.OTHER)
                .param(actorName)
                .param(act)
                .param(subject.type())
                .param(subject.id())
                .param(partner == null ? NOBODY : partner.value())
                .param(9, onboarding == null ? null : onboarding.value(), Types.OTHER)
                .param(before)
                .param(after)
                .update();
    }

    List<AuditEntry> ofOnboarding(OnboardingId onboarding, long before, int limit) {
        return jdbc.sql("""
                select * from audit_entry
                 where onboarding_id = :onboarding and seq < :before
                 order by seq desc limit :limit
                """)
                .param("onboarding", onboarding.value())
                .param("before", before)
                .param("limit", limit)
                .query(AuditStore::entry)
                .list();
    }

    List<AuditEntry> ofSubject(String type, String id, long before, int limit) {
        return jdbc.sql("""
                select * from audit_entry
                 where subject_id = :id and subject_type = :type and seq < :before
                 order by seq desc limit :limit
                """)
                .param("id", id)
                .param("type", type)
                .param("before", before)
                .param("limit", limit)
                .query(AuditStore::entry)
                .list();
    }

    List<AuditEntry> find(Filter filter, long before, int limit) {
        return jdbc.sql("""
                select * from audit_entry
                 where (:person::uuid is null or actor_id = :person)
                   and (:act::text is null or act = :act)
                   and (:from::timestamptz is null or at >= :from)
                   and (:until::timestamptz is null or at < :until)
                   and seq < :before
                 order by seq desc limit :limit
                """)
                .param("person", filter.person(), Types.OTHER)
                .param("act", filter.act(), Types.VARCHAR)
                .param("from", moment(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", moment(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", before)
                .param("limit", limit)
                .query(AuditStore::entry)
                .list();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static AuditEntry entry(ResultSet row, int rowNumber) throws SQLException {
        var partner = row.getObject("partner_id", UUID.class);
        var onboarding = row.getObject("onboarding_id", UUID.class);
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_kind"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("act"),
                new Subject(
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        partner.equals(NOBODY) ? null : new PartnerId(partner),
                        onboarding == null ? null : new OnboardingId(onboarding)),
                row.getString("before"),
                row.getString("after"));
    }
}
