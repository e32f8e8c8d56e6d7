package firstdeal.pipeline.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountId;
import firstdeal.account.AccountReferrer;
import firstdeal.partner.Referrer;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deals go with their partner, their owners and their account when two records turn out to be one. */
@Repository
class PipelineReferrerStore implements Referrer, AccountReferrer {

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
                "update opportunity_meeting set partner_id = :into where partner_id = :from",
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

    @Override
    public List<Text> wouldMove(AccountId from) {
        long deals = count("select count(*) from opportunity where account_id = :id", from.value());
        return deals == 0 ? List.of() : List.of(Text.of("pipeline.would-move", "count", deals));
    }

    /** A partner works an account and offering in one deal: of two that are open one is a duplicate, which a person says first. */
    @Override
    public List<Text> forbids(AccountId from, AccountId into) {
        return jdbc.sql("""
                select a.account_name, b.account_name
                  from opportunity a
                  join opportunity b on b.partner_id = a.partner_id and b.synthetic = a.synthetic
                                    and lower(btrim(b.offering)) = lower(btrim(a.offering))
                 where a.account_id = :from and b.account_id = :into and a.outcome = 'open' and b.outcome = 'open'
                """)
                .param("from", from.value())
                .param("into", into.value())
                .query((row, _) ->
                        Text.of("pipeline.forbids-account-merge", "one", row.getString(1), "other", row.getString(2)))
                .list();
    }

    @Override
    public Set<PartnerId> partners(AccountId account) {
        return Set.copyOf(jdbc.sql("select distinct partner_id from opportunity where account_id = :id")
                .param("id", account.value())
                .query((row, _) -> new PartnerId(row.getObject(1, UUID.class)))
                .list());
    }

    @Override
    public void move(AccountId from, Account into) {
        jdbc.sql("""
                update opportunity set account_id = :into, account_name = :name, version = version + 1
                 where account_id = :from
                """)
                .param("into", into.id().value())
                .param("name", into.name())
                .param("from", from.value())
                .update();
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }
}
