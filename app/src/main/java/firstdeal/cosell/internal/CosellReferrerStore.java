package firstdeal.cosell.internal;

import firstdeal.partner.Referrer;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The joint list goes with its partner, and its owners with their records, when two turn out to be one. */
@Repository
class CosellReferrerStore implements Referrer {

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
