package firstdeal.identity.internal;

import firstdeal.identity.StaffMember;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffStore {

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StaffMember> all() {
        return jdbc.sql("select * from staff order by active desc, lower(name), id")
                .query(StaffStore::member)
                .list();
    }

    Optional<StaffMember> find(StaffId id) {
        return jdbc.sql("select * from staff where id = :id")
                .param("id", id.value())
                .query(StaffStore::member)
                .optional();
    }

    Optional<StaffMember> activeBy(String email) {
        return jdbc.sql("select * from staff where lower(email) = lower(:email) and active")
                .param("email", email)
                .query(StaffStore::member)
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from staff)")
                .query(Boolean.class)
                .single();
    }

    /** @return false if the address is taken */
    boolean add(StaffMember member, Instant now) {
        return jdbc.sql("""
                insert into staff (id, name, email, role, zone, locale, active, added_at)
                values (:id, :name, :email, :role, :zone, :locale, :active, :now)
                on conflict (lower(email)) do nothing
                """)
                        .param("id", member.id().value())
                        .param("name", member.name())
                        .param("email", member.email())
                        .param("role", member.role().name())
                        .param("zone", member.zone().getId())
                        .param("locale", member.locale().toLanguageTag())
                        .param("active", member.active())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void change(StaffMember member) {
        int updated = jdbc.sql("""
                update staff
                   set name = :name, role = :role, zone = :zone, active = :active, version = version + 1
                 where id = :id and version = :version
                """)
                .param("id", member.id().value())
                .param("version", member.version())
                .param("name", member.name())
                .param("role", member.role().name())
                .param("zone", member.zone().getId())
                .param("active", member.active())
                .update();
        if (updated == 0) {
            throw new StaleData(member.id());
        }
    }

    /** Locks every active program owner, so that two cannot leave at once, and counts them. */
    int governors() {
        return jdbc.sql("select id from staff where active and role = 'PROGRAM_OWNER' order by id for update")
                .query(UUID.class)
                .list()
                .size();
    }

    private static StaffMember member(ResultSet row, int rowNumber) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                StaffRole.valueOf(row.getString("role")),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
