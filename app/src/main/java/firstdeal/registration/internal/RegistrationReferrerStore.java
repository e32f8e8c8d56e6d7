package firstdeal.registration.internal;

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

/** Registrations go with their partner, and with their account, when two records turn out to be one, unless both claim the same. */
@Repository
class RegistrationReferrerStore implements Referrer, AccountReferrer {

    private final JdbcClient jdbc;

    RegistrationReferrerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        long claims = jdbc.sql("select count(*) from registration where partner_id = :id")
                .param("id", from.value())
                .query(Long.class)
                .single();
        return claims == 0 ? List.of() : List.of(Text.of("registration.would-move", "count", claims));
    }

    @Override
    public List<Text> forbids(PartnerId from, PartnerId into) {
        return jdbc.sql("""
                select a.account_name
                  from registration a
                  join registration b on b.account_id = a.account_id and b.offering_key = a.offering_key
                                     and b.synthetic = a.synthetic
                 where a.partner_id = :from and b.partner_id = :into
                   and a.live and b.live and a.state <> 'draft' and b.state <> 'draft'
                """)
                .param("from", from.value())
                .param("into", into.value())
                .query((row, _) -> Text.of("registration.forbids-merge", "account", row.getString(1)))
                .list();
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        for (var sql : List.of(
                "update registration set partner_id = :into where partner_id = :from",
                "update registration_event set partner_id = :into where partner_id = :from",
                "update registration_file set partner_id = :into where partner_id = :from")) {
            jdbc.sql(sql)
                    .param("into", into.value())
                    .param("from", from.value())
                    .update();
        }
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        long claims = jdbc.sql("select count(*) from registration where contact_id = :id")
                .param("id", from.value())
                .query(Long.class)
                .single();
        return claims == 0 ? List.of() : List.of(Text.of("registration.would-move", "count", claims));
    }

    @Override
    public List<Text> wouldMove(AccountId from) {
        long claims = jdbc.sql("select count(*) from registration where account_id = :id")
                .param("id", from.value())
                .query(Long.class)
                .single();
        return claims == 0 ? List.of() : List.of(Text.of("registration.would-move", "count", claims));
    }

    /** One claim holds an account and offering, and a partner has one that is alive. */
    @Override
    public List<Text> forbids(AccountId from, AccountId into) {
        return jdbc.sql("""
                select a.offering
                  from registration a
                  join registration b on b.offering_key = a.offering_key and b.synthetic = a.synthetic
                 where a.account_id = :from and b.account_id = :into
                   and (a.holds and b.holds
                        or a.partner_id = b.partner_id and a.live and b.live
                           and a.state <> 'draft' and b.state <> 'draft')
                """)
                .param("from", from.value())
                .param("into", into.value())
                .query((row, _) -> Text.of("registration.forbids-account-merge", "offering", row.getString(1)))
                .list();
    }

    @Override
    public Set<PartnerId> partners(AccountId account) {
        return Set.copyOf(jdbc.sql("select distinct partner_id from registration where account_id = :id")
                .param("id", account.value())
                .query((row, _) -> new PartnerId(row.getObject(1, UUID.class)))
                .list());
    }

    /** What was claimed stays as it was written. */
    @Override
    public void move(AccountId from, Account into) {
        jdbc.sql("update registration set account_id = :into, version = version + 1 where account_id = :from")
                .param("into", into.id().value())
                .param("from", from.value())
                .update();
    }

    @Override
    public void move(ContactId from, ContactId into) {
        jdbc.sql("update registration set contact_id = :into where contact_id = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
    }
}
