package firstdeal.document.internal;

import firstdeal.document.Agreement;
import firstdeal.document.AgreementId;
import firstdeal.document.Artifact;
import firstdeal.document.ArtifactId;
import firstdeal.document.DocumentFacts;
import firstdeal.shared.PartnerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agreements and artifacts of many partners at once, without the texts. */
@Repository
class DocumentFactsStore implements DocumentFacts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DocumentFactsStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<PartnerId, Documents> of(Collection<PartnerId> partners) {
        var found = new HashMap<PartnerId, Documents>();
        jdbc.sql("""
                select a.partner_id, true as agreement,
                       json_build_object('id', a.id, 'kind', a.kind, 'title', a.title, 'reference', a.reference,
                           'sponsor', a.names_partner_sponsor, 'version', a.version,
                           'signatures', coalesce((select json_agg(json_build_object(
                                   'side', s.side, 'signatory', s.signatory, 'authority', s.authority, 'on', s.signed_on))
                              from agreement_signature s where s.agreement_id = a.id), '[]')) as document
                  from agreement a
                 where a.partner_id = any(:partners)
                union all
                select a.partner_id, false,
                       json_build_object('id', a.id, 'key', a.key, 'title', a.title, 'version', a.version,
                           'versions', coalesce((select json_agg(json_build_object(
                                   'number', v.number, 'body', '', 'link', '', 'by', v.written_by, 'on', v.written_on))
                              from artifact_version v where v.artifact_id = a.id), '[]'),
                           'approvals', coalesce((select json_agg(json_build_object(
                                   'number', p.number, 'side', p.side, 'contact', p.contact_id,
                                   'name', p.name, 'on', p.approved_on))
                              from artifact_approval p where p.artifact_id = a.id), '[]'))
                  from artifact a
                 where a.partner_id = any(:partners)
                """)
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query(row -> {
                    var partner = new PartnerId(row.getObject("partner_id", UUID.class));
                    var documents =
                            found.computeIfAbsent(partner, it -> new Documents(new ArrayList<>(), new ArrayList<>()));
                    var document = json.readTree(row.getString("document"));
                    if (row.getBoolean("agreement")) {
                        documents.agreements().add(agreement(partner, document));
                    } else {
                        documents.artifacts().add(artifact(partner, document));
                    }
                });
        return found;
    }

    private static Agreement agreement(PartnerId partner, JsonNode it) {
        return new Agreement(
                AgreementId.of(it.get("id").asString()),
                partner,
                it.get("kind").asString(),
                it.get("title").asString(),
                it.get("reference").asString(),
                it.get("sponsor").asBoolean(),
                it.get("signatures")
                        .valueStream()
                        .map(AgreementStore::signature)
                        .toList(),
                it.get("version").asInt());
    }

    private static Artifact artifact(PartnerId partner, JsonNode it) {
        return new Artifact(
                ArtifactId.of(it.get("id").asString()),
                partner,
                it.get("key").asString(),
                it.get("title").asString(),
                it.get("versions").valueStream().map(ArtifactStore::version).toList(),
                it.get("approvals").valueStream().map(ArtifactStore::approval).toList(),
                it.get("version").asInt());
    }
}
