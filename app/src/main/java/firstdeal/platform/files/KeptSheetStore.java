package firstdeal.platform.files;

import firstdeal.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Files of rows between their preview and their import: kept for a week, for whoever brought them. */
@Repository
public class KeptSheetStore {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    KeptSheetStore(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param kind what it is to become */
    public UUID keep(String kind, Sheet sheet, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from kept_sheet where kept_at < :before")
                .param("before", now.minus(WEEK))
                .update();
        var id = ids.next();
        jdbc.sql(
                        "insert into kept_sheet (id, kind, body, kept_by, kept_at) values (:id, :kind, :body::jsonb, :by, :at)")
                .param("id", id)
                .param("kind", kind)
                .param("body", JSON.writeValueAsString(sheet))
                .param("by", by)
                .param("at", now)
                .update();
        return id;
    }

    /** It stays: brought in again, it changes nothing. */
    public Optional<Sheet> find(UUID id, String kind, String by) {
        return jdbc.sql("select body from kept_sheet where id = :id and kind = :kind and kept_by = :by")
                .param("id", id)
                .param("kind", kind)
                .param("by", by)
                .query((row, _) -> JSON.readValue(row.getString("body"), Sheet.class))
                .optional();
    }
}
