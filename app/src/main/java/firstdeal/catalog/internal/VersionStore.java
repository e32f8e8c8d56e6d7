package firstdeal.catalog.internal;

import firstdeal.program.ProgramVersion.State;
import firstdeal.program.ProgramVersionId;
import firstdeal.shared.NotFound;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Programs and their versions. */
@Repository
class VersionStore {

    /** @param source the canonical YAML */
    record Row(
            ProgramVersionId id,
            String key,
            int number,
            String title,
            State state,
            String source,
            Instant changedAt,
            String changedBy,
            int version) {}

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Row get(ProgramVersionId id) {
        return jdbc.sql("select * from program_version where id = :id")
                .param("id", id.value())
                .query(VersionStore::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** All versions, programs by the title of their newest, each program's newest first. */
    List<Row> all() {
        return jdbc.sql("""
                select *
                  from program_version
                 order by first_value(lower(title)) over (partition by program_key order by number desc),
                          program_key, number desc
                """).query(VersionStore::row).list();
    }

    /** All versions, the newest first, from behind one of them on. */
    List<Row> page(Optional<UUID> after, int limit) {
        return jdbc.sql("""
                select *
                  from program_version
                 where cast(:after as uuid) is null or id < :after
                 order by id desc
                 limit :limit
                """)
                .param("after", after.orElse(null), Types.OTHER)
                .param("limit", limit)
                .query(VersionStore::row)
                .list();
    }

    /** The newest published version of every program, by title. */
    List<ProgramVersionId> published() {
        return jdbc.sql("""
                select id
                  from (select distinct on (program_key) id, program_key, title
                          from program_version
                         where state = 'PUBLISHED'
                         order by program_key, number desc) newest
                 order by lower(title), program_key
                """)
                .query((row, number) -> new ProgramVersionId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean has(String key) {
        return jdbc.sql("select exists (select from program where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** The number of the next version of a program; the program is locked until the transaction ends. */
    int nextNumber(String key, Instant now) {
        jdbc.sql("insert into program (key, added) values (:key, :now) on conflict do nothing")
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("select key from program where key = :key for update")
                .param("key", key)
                .query(String.class)
                .single();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from program_version where program_key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    void add(Row row) {
        jdbc.sql("""
                insert into program_version (id, program_key, number, title, state, source, changed_at, changed_by)
                values (:id, :key, :number, :title, 'DRAFT', :source, :at, :by)
                """)
                .param("id", row.id().value())
                .param("key", row.key())
                .param("number", row.number())
                .param("title", row.title())
                .param("source", row.source())
                .param("at", row.changedAt().atOffset(ZoneOffset.UTC))
                .param("by", row.changedBy())
                .update();
    }

    void edit(Row row) {
        changed(
                row,
                jdbc.sql("""
                        update program_version
                           set title = :title, source = :source, changed_at = :at, changed_by = :by,
                               version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", row.id().value())
                        .param("version", row.version())
                        .param("title", row.title())
                        .param("source", row.source())
                        .param("at", row.changedAt().atOffset(ZoneOffset.UTC))
                        .param("by", row.changedBy())
                        .update());
    }

    void publish(Row row, Instant now) {
        changed(
                row,
                jdbc.sql("""
                        update program_version
                           set state = 'PUBLISHED', published_at = :now, version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", row.id().value())
                        .param("version", row.version())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    void retire(Row row, Instant now) {
        changed(
                row,
                jdbc.sql("""
                        update program_version
                           set state = 'RETIRED', retired_at = :now, version = version + 1
                         where id = :id and version = :version and state = 'PUBLISHED'
                        """)
                        .param("id", row.id().value())
                        .param("version", row.version())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Its number may be given again: nobody ever ran it. */
    void remove(Row row) {
        changed(
                row,
                jdbc.sql("delete from program_version where id = :id and version = :version and state = 'DRAFT'")
                        .param("id", row.id().value())
                        .param("version", row.version())
                        .update());
    }

    private static void changed(Row row, int rows) {
        if (rows == 0) {
            throw new StaleData(row.id());
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new ProgramVersionId(row.getObject("id", UUID.class)),
                row.getString("program_key"),
                row.getInt("number"),
                row.getString("title"),
                state(row),
                row.getString("source"),
                moment(row, "changed_at").orElseThrow(),
                row.getString("changed_by"),
                row.getInt("version"));
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "DRAFT" -> new State.Draft();
            case "PUBLISHED" -> new State.Published(moment(row, "published_at").orElseThrow());
            case "RETIRED" ->
                new State.Retired(
                        moment(row, "published_at").orElseThrow(),
                        moment(row, "retired_at").orElseThrow());
            case String other -> throw new IllegalStateException("Unknown state of a version: " + other);
        };
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
