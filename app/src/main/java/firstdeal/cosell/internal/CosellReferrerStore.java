package firstdeal.cosell.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountId;
import firstdeal.account.AccountReferrer;
import firstdeal.partner.Referrer;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The joint list goes with its partner, its owners and accounts with their records, when two turn out to be one. */
@Repository
class CosellReferrerStore implements Referrer, AccountReferrer {

    private final JdbcClient jdbc;

    CosellReferrerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        long accounts = jdbc.sql("select count(*) from joint_account where partner_id = :from")
                .param("from", from.value())
                .query(Long.class)
                .single();
        return accounts == 0 ? List.of() : List.of(Text.of("cosell.would-move", "count", accounts));
    }

    /** What stands on both lists stays once; what comes goes behind what was in order. Both managers confirm anew. */
    @Override
    public void move(PartnerId from, PartnerId into) {
        for (String sql : List.of(
                "insert into joint_list (partner_id) select :into where exists"
                        + " (select 1 from joint_list where partner_id = :from) on conflict do nothing",
                "delete from joint_account a where a.partner_id = :from and exists"
                        + " (select 1 from joint_account b where b.partner_id = :into and b.account_id = a.account_id)",
                "update joint_account set partner_id = :into, rank = null where partner_id = :from",
                "update joint_list set revision = revision + 1 where partner_id = :into and exists"
                        + " (select 1 from joint_list where partner_id = :from)",
                "delete from joint_list where partner_id = :from and :into::uuid is not null",
                "update joint_motion set partner_id = :into where partner_id = :from",
                "update playbook_review set partner_id = :into where partner_id = :from")) {
            jdbc.sql(sql)
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }

    @Override
    public List<Text> wouldMove(AccountId from) {
        long lists = jdbc.sql("select count(*) from joint_account where account_id = :id")
                .param("id", from.value())
                .query(Long.class)
                .single();
        return lists == 0 ? List.of() : List.of(Text.of("cosell.lists-would-move", "count", lists));
    }

    @Override
    public Set<PartnerId> partners(AccountId account) {
        return Set.copyOf(jdbc.sql("select partner_id from joint_account where account_id = :id")
                .param("id", account.value())
                .query((row, _) -> new PartnerId(row.getObject(1, UUID.class)))
                .list());
    }

    /** A list that had both keeps the one that goes on, at the better place and with the owners of either. Both managers confirm anew. */
    @Override
    public void move(AccountId from, Account into) {
        for (String sql : List.of(
                "update joint_list set revision = revision + 1 where partner_id in"
                        + " (select partner_id from joint_account where account_id = :from)",
                """
                with gone as (
                    delete from joint_account a where a.account_id = :from and exists
                           (select 1 from joint_account b where b.partner_id = a.partner_id and b.account_id = :into)
                    returning *)
                update joint_account a
                   set rank = least(a.rank, gone.rank), our_owner = coalesce(a.our_owner, gone.our_owner),
                       their_owner = coalesce(a.their_owner, gone.their_owner),
                       note = case when a.note = '' then gone.note else a.note end
                  from gone
                 where a.partner_id = gone.partner_id and a.account_id = :into
                """,
                "update joint_account set account_id = :into, account_name = :name where account_id = :from",
                """
                update joint_account a set rank = r.place
                  from (select id, row_number() over (partition by partner_id order by rank) as place
                          from joint_account where rank is not null) r
                 where a.id = r.id and a.rank <> r.place
                   and a.partner_id in (select partner_id from joint_account where account_id = :into)
                """)) {
            var statement = jdbc.sql(sql);
            Map.of("from", from.value(), "into", into.id().value(), "name", into.name())
                    .forEach((name, value) -> {
                        if (sql.contains(":" + name)) {
                            statement.param(name, value);
                        }
                    });
            statement.update();
        }
    }

    @Override
    public void move(ContactId from, ContactId into) {
        for (String sql : List.of(
                "update joint_account set our_owner = :into where our_owner = :from",
                "update joint_account set their_owner = :into where their_owner = :from",
                "update playbook_review set our_seller = :into where our_seller = :from",
                "update playbook_review set their_seller = :into where their_seller = :from")) {
            jdbc.sql(sql)
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }
}
