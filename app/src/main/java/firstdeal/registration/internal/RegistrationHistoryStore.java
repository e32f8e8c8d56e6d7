package firstdeal.registration.internal;

import firstdeal.platform.files.StoredFile;
import firstdeal.registration.Happening;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationId;
import firstdeal.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to registrations, written once; and the files that belong to them. */
@Repository
class RegistrationHistoryStore {

    private final JdbcClient jdbc;

    RegistrationHistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be written down. */
    record Entry(Instant at, String by, Side side, String act, String note, boolean oursOnly) {}

    /** The registration's row is locked or new, so that numbers follow each other. */
    void add(Registration it, Entry entry) {
        jdbc.sql("""
                insert into registration_event (registration_id, partner_id, number, at, by_name, side, act, note, ours_only)
                select :id, :partner, coalesce(max(number), 0) + 1, :at, :by, :side, :act, :note, :oursOnly
                  from registration_event where registration_id = :id
                """)
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("by", entry.by())
                .param("side", entry.side().name())
                .param("act", entry.act())
                .param("note", entry.note())
                .param("oursOnly", entry.oursOnly())
                .update();
    }

    List<Happening> of(RegistrationId id) {
        return jdbc.sql("select * from registration_event where registration_id = :id order by number")
                .param("id", id.value())
                .query(RegistrationHistoryStore::happening)
                .list();
    }

    private static Happening happening(ResultSet row, int number) throws SQLException {
        return new Happening(
                row.getInt("number"),
                Objects.requireNonNull(RegistrationRowStore.moment(row, "at")),
                row.getString("by_name"),
                Side.valueOf(row.getString("side")),
                row.getString("act"),
                row.getString("note"),
                row.getBoolean("ours_only"));
    }

    /** A file of a registration. */
    record Attached(UUID file, String name, long size, String by, Instant at) {}

    void attach(Registration it, StoredFile file, String by, Instant at) {
        jdbc.sql("""
                insert into registration_file (registration_id, partner_id, file_id, name, size, added_by, added_at)
                values (:id, :partner, :file, :name, :size, :by, :at)
                """)
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .param("file", file.id())
                .param("name", file.name())
                .param("size", file.size())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Attached> files(RegistrationId id) {
        return jdbc.sql("select * from registration_file where registration_id = :id order by added_at, file_id")
                .param("id", id.value())
                .query((row, _) -> new Attached(
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("added_by"),
                        Objects.requireNonNull(RegistrationRowStore.moment(row, "added_at"))))
                .list();
    }
}
