package firstdeal.document.internal;

import firstdeal.document.Artifact;
import firstdeal.document.Artifact.Approval;
import firstdeal.document.Artifact.Version;
import firstdeal.document.ArtifactId;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables artifact, artifact_version and artifact_approval. */
@Repository
class ArtifactStore {

    private static final String SELECT = """
            select a.*,
                   coalesce((select json_agg(json_build_object(
                                      'number', v.number, 'body', v.body, 'link', v.link,
                                      'by', v.written_by, 'on', v.written_on))
                               from artifact_version v where v.artifact_id = a.id), '[]') as versions,
                   coalesce((select json_agg(json_build_object(
                                      'number', p.number, 'side', p.side, 'contact', p.contact_id,
                                      'name', p.name, 'on', p.approved_on))
                               from artifact_approval p where p.artifact_id = a.id), '[]') as approvals
              from artifact a
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArtifactStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Artifact> find(PartnerId partner, String key) {
        return jdbc.sql(SELECT + " where a.partner_id = :partner and a.key = :key")
                .param("partner", partner.value())
                .param("key", key)
                .query(this::artifact)
                .optional();
    }

    List<Artifact> of(Collection<PartnerId> partners) {
        return jdbc.sql(SELECT + " where a.partner_id = any(:partners) order by a.title")
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query(this::artifact)
                .list();
    }

    void add(Artifact it) {
        jdbc.sql("insert into artifact (id, partner_id, key, title) values (:id, :partner, :key, :title)")
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .param("key", it.key())
                .param("title", it.title())
                .update();
    }

    /** A new version; the row's version lets only one of two simultaneous writers through. */
    void write(Artifact it, Version version) {
        int updated = jdbc.sql("update artifact set version = version + 1 where id = :id and version = :version")
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (updated == 0) {
            throw new StaleData(it.id());
        }
        jdbc.sql("""
                insert into artifact_version (artifact_id, partner_id, number, body, link, written_by, written_on)
                values (:artifact, :partner, :number, :body, :link, :by, :on)
                """)
                .param("artifact", it.id().value())
                .param("partner", it.partner().value())
                .param("number", version.number())
                .param("body", version.body())
                .param("link", version.link())
                .param("by", version.writtenBy())
                .param("on", version.writtenOn())
                .update();
    }

    void approve(Artifact it, Approval approval) {
        jdbc.sql("""
                insert into artifact_approval (artifact_id, partner_id, number, side, contact_id, name, approved_on)
                values (:artifact, :partner, :number, :side, :contact, :name, :on)
                on conflict (artifact_id, number, side) do update
                   set contact_id = excluded.contact_id, name = excluded.name, approved_on = excluded.approved_on
                """)
                .param("artifact", it.id().value())
                .param("partner", it.partner().value())
                .param("number", approval.number())
                .param("side", approval.side().name())
                .param("contact", approval.by().value())
                .param("name", approval.name())
                .param("on", approval.on())
                .update();
    }

    /** True when there was one. */
    boolean withdraw(Artifact it, int number, Side side) {
        return jdbc.sql("""
                delete from artifact_approval where artifact_id = :artifact and number = :number and side = :side
                """)
                        .param("artifact", it.id().value())
                        .param("number", number)
                        .param("side", side.name())
                        .update()
                == 1;
    }

    private Artifact artifact(ResultSet row, int rowNumber) throws SQLException {
        return new Artifact(
                new ArtifactId(row.getObject("id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("key"),
                row.getString("title"),
                json.readTree(row.getString("versions"))
                        .valueStream()
                        .map(ArtifactStore::version)
                        .toList(),
                json.readTree(row.getString("approvals"))
                        .valueStream()
                        .map(ArtifactStore::approval)
                        .toList(),
                row.getInt("version"));
    }

    static Version version(JsonNode it) {
        return new Version(
                it.get("number").asInt(),
                it.get("body").asString(),
                it.get("link").asString(),
                it.get("by").asString(),
                LocalDate.parse(it.get("on").asString()));
    }

    static Approval approval(JsonNode it) {
        return new Approval(
                it.get("number").asInt(),
                Side.valueOf(it.get("side").asString()),
                ContactId.of(it.get("contact").asString()),
                it.get("name").asString(),
                LocalDate.parse(it.get("on").asString()));
    }
}
