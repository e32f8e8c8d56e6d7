package firstdeal.document.internal;

import firstdeal.partner.Referrer;
import firstdeal.platform.Rows;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Documents go with their partner when two records turn out to be one company. Where both
 * have one of a kind, both are kept, and the one that is further along counts.
 */
@Repository
class DocumentReferrerStore implements Referrer {

    /** The agreement of one record steps aside where the other record's of the same kind has more signatures. */
    private static final String ASIDE_AGREEMENT = """
            update agreement a set kind = kind || '-merged'
             where a.partner_id = :%s
               and exists (select 1 from agreement b
                            where b.partner_id = :%s and b.kind = a.kind
                              and (select count(*) from agreement_signature s where s.agreement_id = b.id)
                                  %s (select count(*) from agreement_signature s where s.agreement_id = a.id))
            """;

    /** The same for artifacts, by approvals and then by versions. */
    private static final String ASIDE_ARTIFACT = """
            update artifact a set key = key || '-merged'
             where a.partner_id = :%s
               and exists (select 1 from artifact b
                            where b.partner_id = :%s and b.key = a.key
                              and ((select count(*) from artifact_approval p where p.artifact_id = b.id),
                                   (select count(*) from artifact_version v where v.artifact_id = b.id))
                                  %s ((select count(*) from artifact_approval p where p.artifact_id = a.id),
                                      (select count(*) from artifact_version v where v.artifact_id = a.id)))
            """;

    private final JdbcClient jdbc;

    DocumentReferrerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return Rows.said(jdbc, from.value(), """
                select (select count(*) from agreement where partner_id = :id)
                     + (select count(*) from artifact where partner_id = :id)
                """, documents -> Text.of("document.would-move", "count", documents));
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        Rows.move(
                jdbc,
                from.value(),
                into.value(),
                ASIDE_AGREEMENT.formatted("into", "from", ">"),
                ASIDE_AGREEMENT.formatted("from", "into", ">="),
                ASIDE_ARTIFACT.formatted("into", "from", ">"),
                ASIDE_ARTIFACT.formatted("from", "into", ">="),
                "update agreement set partner_id = :into where partner_id = :from",
                "update agreement_signature set partner_id = :into where partner_id = :from",
                "update artifact set partner_id = :into where partner_id = :from",
                "update artifact_version set partner_id = :into where partner_id = :from",
                "update artifact_approval set partner_id = :into where partner_id = :from");
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        return Rows.said(
                jdbc,
                from.value(),
                "select count(*) from artifact_approval where contact_id = :id",
                approvals -> Text.of("document.approvals-would-move", "count", approvals));
    }

    @Override
    public void move(ContactId from, ContactId into) {
        jdbc.sql("""
                update artifact_approval a set contact_id = :into
                 where contact_id = :from
                   and not exists (select 1 from artifact_approval b
                                    where b.artifact_id = a.artifact_id and b.number = a.number and b.contact_id = :into)
                """).param("from", from.value()).param("into", into.value()).update();
    }
}
