package firstdeal.pipeline.internal;

import firstdeal.pipeline.History;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table opportunity_change: written once, never changed. */
@Repository
class HistoryStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Opportunity of, History it) {
        jdbc.sql("""
                insert into opportunity_change (id, opportunity_id, partner_id, kind, differences, note, said_on, said_by, said_at)
                values (:id, :opportunity, :partner, :kind, :differences::jsonb, :note, :on, :by, :at)
                """)
                .param("id", it.id())
                .param("opportunity", it.opportunity().value())
                .param("partner", of.partner().value())
                .param("kind", it.kind().key())
                .param("differences", JSON.writeValueAsString(it.differences()))
                .param("note", it.note())
                .param("on", it.on())
                .param("by", it.by())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<History> of(OpportunityId id) {
        return jdbc.sql("""
                select * from opportunity_change where opportunity_id = :id order by said_at desc, id desc limit 500
                """)
                .param("id", id.value())
                .query((row, _) -> new History(
                        row.getObject("id", UUID.class),
                        new OpportunityId(row.getObject("opportunity_id", UUID.class)),
                        History.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        List.of(JSON.readValue(row.getString("differences"), History.Difference[].class)),
                        row.getString("note"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("said_by"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
