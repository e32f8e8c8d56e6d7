package firstdeal.pipeline.internal;

import firstdeal.partner.Referrer;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deals go with their partner, and with their owners, when two records turn out to be one. */
@Repository
class PipelineReferrerStore implements Referrer {

    private final JdbcClient jdbc;

    PipelineReferrerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        long deals = count("select count(*) from opportunity where partner_id = :id", from.value());
        return deals == 0 ? List.of() : List.of(Text.of("pipeline.would-move", "count", deals));
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        for (String sql : List.of(
                "update opportunity set version = version + 1 where id in "
                        + "(select opportunity_id from opportunity_partner where other_id in (:from, :into))",
                "delete from opportunity_partner p where p.other_id = :from and exists "
                        + "(select 1 from opportunity o where o.id = p.opportunity_id and o.partner_id = :into)",
                "delete from opportunity_partner p where p.other_id = :into and exists "
                        + "(select 1 from opportunity o where o.id = p.opportunity_id and o.partner_id = :from)",
                "delete from opportunity_partner p where p.other_id = :from and exists (select 1 from"
                        + " opportunity_partner q where q.opportunity_id = p.opportunity_id and q.other_id = :into)",
                "update opportunity_partner set other_id = :into where other_id = :from",
                "update opportunity_partner set partner_id = :into where partner_id = :from",
                "update opportunity_change set partner_id = :into where partner_id = :from",
                "update opportunity set partner_id = :into where partner_id = :from")) {
            var statement = jdbc.sql(sql).param("from", from.value());
            (sql.contains(":into") ? statement.param("into", into.value()) : statement).update();
        }
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        long deals = count("select count(*) from opportunity where our_owner = :id or their_owner = :id", from.value());
        return deals == 0 ? List.of() : List.of(Text.of("pipeline.owned-would-move", "count", deals));
    }

    @Override
    public void move(ContactId from, ContactId into) {
        for (String column : List.of("our_owner", "their_owner")) {
            jdbc.sql("update opportunity set %s = :into where %s = :from".formatted(column, column))
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }
}
