package firstdeal.document.internal;

import firstdeal.document.Agreement;
import firstdeal.document.AgreementId;
import firstdeal.document.Signature;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables agreement and agreement_signature. */
@Repository
class AgreementStore {

    private static final String SELECT = """
            select a.*, coalesce((select json_agg(json_build_object(
                                           'side', s.side, 'signatory', s.signatory,
                                           'authority', s.authority, 'on', s.signed_on))
                                    from agreement_signature s where s.agreement_id = a.id), '[]') as signatures
              from agreement a
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AgreementStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Agreement get(PartnerId partner, AgreementId id) {
        return jdbc.sql(SELECT + " where a.id = :id and a.partner_id = :partner")
                .param("id", id.value())
                .param("partner", partner.value())
                .query(this::agreement)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<Agreement> of(Collection<PartnerId> partners) {
        return jdbc.sql(SELECT + " where a.partner_id = any(:partners) order by a.title")
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query(this::agreement)
                .list();
    }

    void add(Agreement it) {
        jdbc.sql("""
                insert into agreement (id, partner_id, kind, title, reference, names_partner_sponsor)
                values (:id, :partner, :kind, :title, :reference, :sponsor)
                """)
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .param("kind", it.kind())
                .param("title", it.title())
                .param("reference", it.reference())
                .param("sponsor", it.namesPartnerSponsor())
                .update();
    }

    void save(Agreement it) {
        int updated = jdbc.sql("""
                update agreement
                   set title = :title, reference = :reference, names_partner_sponsor = :sponsor, version = version + 1
                 where id = :id and version = :version
                """)
                .param("title", it.title())
                .param("reference", it.reference())
                .param("sponsor", it.namesPartnerSponsor())
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (updated == 0) {
            throw new StaleData(it.id());
        }
    }

    void sign(Agreement it, Signature signature) {
        jdbc.sql("""
                insert into agreement_signature (agreement_id, partner_id, side, signatory, authority, signed_on)
                values (:agreement, :partner, :side, :signatory, :authority, :on)
                on conflict (agreement_id, side) do update
                   set signatory = excluded.signatory, authority = excluded.authority, signed_on = excluded.signed_on
                """)
                .param("agreement", it.id().value())
                .param("partner", it.partner().value())
                .param("side", signature.side().name())
                .param("signatory", signature.signatory())
                .param("authority", signature.authority())
                .param("on", signature.signedOn())
                .update();
    }

    /** True when there was one. */
    boolean unsign(Agreement it, Side side) {
        return jdbc.sql("delete from agreement_signature where agreement_id = :agreement and side = :side")
                        .param("agreement", it.id().value())
                        .param("side", side.name())
                        .update()
                == 1;
    }

    private Agreement agreement(ResultSet row, int number) throws SQLException {
        return new Agreement(
                new AgreementId(row.getObject("id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                row.getString("reference"),
                row.getBoolean("names_partner_sponsor"),
                elements(row.getString("signatures"))
                        .map(AgreementStore::signature)
                        .toList(),
                row.getInt("version"));
    }

    private Stream<JsonNode> elements(String array) {
        return json.readTree(array).valueStream();
    }

    static Signature signature(JsonNode it) {
        return new Signature(
                Side.valueOf(it.get("side").asString()),
                it.get("signatory").asString(),
                it.get("authority").asString(),
                LocalDate.parse(it.get("on").asString()));
    }
}
